package jobsinpractice.springboot;

import jobsinpractice.engine.RedisUnavailable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Prints the reason for a failed start instead of a stack trace. */
final class StartFailureAnalyzer implements FailureAnalyzer {
  @Override
  public FailureAnalysis analyze(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof StartFailure why) {
        return new FailureAnalysis(why.getMessage(), why.action(), why);
      }
      if (e instanceof RedisUnavailable why) {
        String action = "Make Redis answer, and start the application again.";
        return new FailureAnalysis(why.getMessage(), action, why);
      }
    }
    return null;
  }
}
