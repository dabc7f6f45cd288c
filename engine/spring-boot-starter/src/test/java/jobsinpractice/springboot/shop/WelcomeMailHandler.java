package jobsinpractice.springboot.shop;

import jobsinpractice.engine.Handler;
import jobsinpractice.engine.Job;
import org.springframework.stereotype.Component;

@Component
class WelcomeMailHandler implements Handler.Typed<WelcomeMail> {
  private final Mailer mailer;

  WelcomeMailHandler(Mailer mailer) {
    this.mailer = mailer;
  }

  @Override
  public void perform(WelcomeMail mail, Job job) {
    mailer.send("Welcome, user " + mail.userId());
  }
}
