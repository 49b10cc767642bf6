package plumbline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test class that uses neither {@link Plumbline} nor its clock. It runs beside those that do, one
 * such class at a time and its tests one after the other.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("beside")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RunsBeside {}
