package plumbline.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import plumbline.jobs.Job;

/** Another instance, which has a mail server: what it sends is read here. */
public final class MailedInstance implements AutoCloseable {

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
  private final SecondInstance instance;

  private MailedInstance() {
    mail.start();
    instance =
        SecondInstance.start(
            Map.of(
                "plumbline.smtp.host", "localhost",
                "plumbline.smtp.port", String.valueOf(mail.getSmtp().getPort()),
                "plumbline.smtp.from", "plumbline@example.org",
                "plumbline.smtp.tls", "none"));
  }

  public static MailedInstance start() {
    return new MailedInstance();
  }

  /** A use case of the instance. */
  public <T> T bean(Class<T> type) {
    return instance.context().getBean(type);
  }

  /** What the people of this story have been sent so far, with all that waited. */
  public List<MimeMessage> letters(Story story) {
    instance.context().getBeansOfType(Job.class).stream()
        .filter(job -> job.name().equals("send mail"))
        .forEach(Job::run);
    return List.of(mail.getReceivedMessagesForDomain(story.area().slug() + ".example.org"));
  }

  @Override
  public void close() {
    instance.close();
    mail.stop();
  }
}
