package jobsinpractice.fleet;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/**
 * The I/O job: writes a mail and sends it to the mail provider. Nearly all of its time is waiting.
 */
final class Mailer {
  private Mailer() {}

  static void welcome(int port, long user, String jid) throws MessagingException {
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.host", "127.0.0.1");
    settings.setProperty("mail.smtp.port", Integer.toString(port));
    settings.setProperty("mail.smtp.localhost", "localhost");
    // A provider that hangs must not block a worker's thread forever.
    settings.setProperty("mail.smtp.connectiontimeout", "5000");
    settings.setProperty("mail.smtp.timeout", "10000");
    MimeMessage mail = new MimeMessage(Session.getInstance(settings));
    mail.setFrom(new InternetAddress("welcome@jobs.example"));
    mail.setRecipient(
        Message.RecipientType.TO, new InternetAddress("user" + user + "@example.org"));
    mail.setSubject("Welcome, user " + user);
    mail.setText("It is good to have you here.\n\nSent by job " + jid + ".\n", "UTF-8");
    Transport.send(mail);
  }
}
