package plumbline.mail;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.convert.format.MapFormat;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Properties;

/** Hands messages to the mail server, one connection for several. */
@Singleton
class PostOffice {

  private static final String CONNECT_MILLISECONDS = "10000";
  private static final String ANSWER_MILLISECONDS = "20000";

  private final MailSettings settings;

  PostOffice(
      @Property(name = "plumbline.smtp")
          @MapFormat(transformation = MapFormat.MapTransformation.FLAT)
          Map<String, String> settings) {
    this.settings = MailSettings.of(settings);
  }

  /** Whether there is a mail server. */
  boolean isOpen() {
    return settings.isSet();
  }

  /**
   * An open connection.
   *
   * @throws MessagingException when the mail server is away or refuses us
   */
  Counter open() throws MessagingException {
    Session session = Session.getInstance(properties());
    Transport transport = session.getTransport();
    String user = settings.user();
    if (user.isEmpty()) {
      transport.connect(settings.host(), settings.port(), null, null);
    } else {
      transport.connect(settings.host(), settings.port(), user, settings.password());
    }
    return new Counter(session, transport);
  }

  private Properties properties() {
    boolean isTls = settings.security() == MailSettings.Security.TLS;
    String protocol = isTls ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", protocol);
    properties.put(prefix + "auth", String.valueOf(!settings.user().isEmpty()));
    properties.put(
        prefix + "starttls.required",
        String.valueOf(settings.security() == MailSettings.Security.STARTTLS));
    properties.put(
        prefix + "starttls.enable",
        String.valueOf(settings.security() == MailSettings.Security.STARTTLS));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "ssl.protocols", "TLSv1.2 TLSv1.3");
    properties.put(prefix + "connectiontimeout", CONNECT_MILLISECONDS);
    properties.put(prefix + "timeout", ANSWER_MILLISECONDS);
    properties.put(prefix + "writetimeout", ANSWER_MILLISECONDS);
    return properties;
  }

  /** Where messages are handed in. */
  final class Counter implements AutoCloseable {

    private final Session session;
    private final Transport transport;

    private Counter(Session session, Transport transport) {
      this.session = session;
      this.transport = transport;
    }

    /**
     * Hands one message in.
     *
     * @throws MessagingException when it is not taken
     */
    void send(OutboxMessage message) throws MessagingException {
      MimeMessage written = new Numbered(session, message.id(), settings.domain());
      written.setFrom(new InternetAddress(settings.from(), true));
      written.setRecipient(Message.RecipientType.TO, new InternetAddress(message.address(), true));
      written.setSubject(oneLine(message.subject()), StandardCharsets.UTF_8.name());
      written.setText(message.body(), StandardCharsets.UTF_8.name());
      written.setHeader("Auto-Submitted", "auto-generated");
      written.setSentDate(Date.from(message.writtenAt().toInstant(ZoneOffset.UTC)));
      written.saveChanges();
      transport.sendMessage(written, written.getAllRecipients());
    }

    private static String oneLine(String text) {
      return text.replaceAll("\\p{Cntrl}+", " ");
    }

    @Override
    public void close() throws MessagingException {
      transport.close();
    }
  }

  /** Keeps its number however often it is sent. */
  private static final class Numbered extends MimeMessage {

    private final String number;

    private Numbered(Session session, long id, String domain) {
      super(session);
      this.number = "<plumbline." + Long.toUnsignedString(id, 36) + "@" + domain + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", number);
    }
  }
}
