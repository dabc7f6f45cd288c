package shop;

import jobsinpractice.engine.Client;
import jobsinpractice.engine.Handler;
import jobsinpractice.engine.JobType;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class ShopApplication {
  record Welcome(long userId, String language) {}

  static final JobType<Welcome> WELCOME = JobType.of(Welcome.class).queue("mailers").retry(5);

  public static void main(String[] args) {
    SpringApplication.run(ShopApplication.class, args);
  }

  @Bean
  Handler.Typed<Welcome> welcome() {
    return (mail, job) -> System.out.println("mail to user " + mail.userId());
  }

  @Bean
  CommandLineRunner push(Client jobs) {
    return args -> jobs.push(WELCOME, new Welcome(42, "en"));
  }
}
