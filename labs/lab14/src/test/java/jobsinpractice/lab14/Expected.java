package jobsinpractice.lab14;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The obvious computation of what has happened to a batch of three jobs. */
final class Expected {
  final Set<String> callbacks = new HashSet<>();
  final Map<String, String> errors = new HashMap<>();
  private final Set<String> succeeded = new HashSet<>();
  private boolean closed;

  void after(String step, String jid) {
    if (step.equals("close")) closed = true;
    else if (step.startsWith("succeed")) {
      succeeded.add(jid);
      errors.remove(jid);
    } else if (!succeeded.contains(jid)) {
      errors.put(jid, step);
      if (step.startsWith("die")) callbacks.add("death");
    }
    if (closed && succeeded.size() + errors.size() == 3) callbacks.add("complete");
    if (closed && succeeded.size() == 3) callbacks.add("success");
  }
}
