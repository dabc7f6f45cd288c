package jobsinpractice.springboot.shop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Keeps what it is to send. */
@Component
public class Mailer {
  private final List<String> sent = new CopyOnWriteArrayList<>();

  void send(String text) {
    sent.add(text);
  }

  public List<String> sent() {
    return sent;
  }
}
