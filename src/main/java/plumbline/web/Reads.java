package plumbline.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a route of the API that answers with a {@link Resource}: what stands in it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Reads {

  /** The record, or the record of each item of a list. */
  Class<? extends Record> value();

  /** Whether it is a list. */
  boolean list() default false;

  /** What is read, as the heading of the operation. */
  String words();
}
