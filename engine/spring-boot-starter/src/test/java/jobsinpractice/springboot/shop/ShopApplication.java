package jobsinpractice.springboot.shop;

import jobsinpractice.engine.Client;
import jobsinpractice.engine.Handler;
import jobsinpractice.engine.JobTimeout;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.springboot.JobClass;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;

@SpringBootApplication
public class ShopApplication {
  public static void main(String[] args) {
    SpringApplication.run(ShopApplication.class, args);
  }

  // snippet: more-handlers
  /** A job that Ruby pushes, under a name that no Java class can have. */
  @Bean
  @JobClass("Shop::Receipt")
  Handler.Typed<Receipt> receipts(Mailer mailer) {
    return (receipt, job) -> mailer.send("Receipt " + receipt.orderId());
  }

  /** Any job, as it is on the wire. */
  @Bean
  @JobClass("Newsletter")
  Handler newsletter(Mailer mailer) {
    return job -> mailer.send("Newsletter " + job.args().get(0));
  }

  // end snippet

  record Receipt(long orderId) {}

  // snippet: extension
  /** Middleware, retry policies, and all else that a Worker.Builder takes. */
  @Bean
  WorkerExtension limits() {
    return worker -> worker.middleware(JobTimeout.after(java.time.Duration.ofMinutes(5)));
  }

  // end snippet

  // snippet: push
  @Service
  public static class SignUp {
    private final Client jobs;

    SignUp(Client jobs) {
      this.jobs = jobs;
    }

    public void register(long userId) {
      jobs.push(WelcomeMail.JOB, new WelcomeMail(userId, "en"));
    }
  }
  // end snippet
}
