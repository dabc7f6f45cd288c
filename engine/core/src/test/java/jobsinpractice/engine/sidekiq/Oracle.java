package jobsinpractice.engine.sidekiq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.internal.Json;

/** A Ruby with Sidekiq's API loaded, that says what a piece of Ruby is worth. */
final class Oracle implements AutoCloseable {
  private final RubyProcess ruby;
  private final OutputStream questions;
  private final BufferedReader answers;

  Oracle(String redisUrl) {
    ruby = RubyProcess.start("oracle", redisUrl, "ruby", "oracle.rb");
    questions = ruby.process.getOutputStream();
    answers = new BufferedReader(new InputStreamReader(ruby.process.getInputStream(), UTF_8));
  }

  /** The value of {@code code}, as JSON makes it. */
  synchronized Object ask(String code) {
    try {
      questions.write(Json.write(code));
      questions.write('\n');
      questions.flush();
      String line = CompletableFuture.supplyAsync(this::answer).orTimeout(60, SECONDS).join();
      if (line == null) throw new AssertionError("Ruby ended; see target/sidekiq-oracle.log");
      Map<?, ?> answer = (Map<?, ?>) Json.read(line.getBytes(UTF_8));
      if (answer.containsKey("error")) throw new AssertionError(answer + " for " + code);
      return answer.get("value");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedPayload e) {
      throw new AssertionError("Ruby's answer to " + code, e);
    }
  }

  private String answer() {
    try {
      return answers.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    ruby.close();
  }
}
