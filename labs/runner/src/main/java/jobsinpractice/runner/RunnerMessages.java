package jobsinpractice.runner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobsinpractice.testkit.LabFailure;
import jobsinpractice.testkit.TestResult;

/** The messages between the warm runner and its child JVM, over the child's stdin and stdout. */
final class RunnerMessages {
  /**
   * From the child: ready, printed text, a test begins, a test ended, trouble, the run is over, a
   * test was skipped.
   */
  static final int READY = 1;

  static final int PRINTED = 2;
  static final int BEGINS = 3;
  static final int ENDED = 4;
  static final int TROUBLE = 5;
  static final int DONE = 6;
  static final int SKIPPED = 7;

  private RunnerMessages() {}

  static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8); // writeUTF ends at 64 KB
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String read(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  static List<String> readAll(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(read(in));
    }
    return texts;
  }

  static void write(DataOutputStream out, Map<Integer, Integer> numbers) throws IOException {
    out.writeInt(numbers.size());
    for (Map.Entry<Integer, Integer> entry : numbers.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeInt(entry.getValue());
    }
  }

  static Map<Integer, Integer> readNumbers(DataInputStream in) throws IOException {
    Map<Integer, Integer> numbers = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      int key = in.readInt();
      numbers.put(key, in.readInt());
    }
    return numbers;
  }

  static void write(DataOutputStream out, TestResult result) throws IOException {
    out.writeInt(result.lab());
    out.writeInt(result.task());
    write(out, result.name());
    out.writeBoolean(result.passed());
    write(out, result.kind() == null ? "" : result.kind().name());
    write(out, result.message());
    write(out, result.why());
  }

  static TestResult readResult(DataInputStream in) throws IOException {
    int lab = in.readInt();
    int task = in.readInt();
    String name = read(in);
    boolean passed = in.readBoolean();
    String kind = read(in);
    LabFailure.Kind known = kind.isEmpty() ? null : LabFailure.Kind.valueOf(kind);
    return new TestResult(lab, task, name, passed, known, read(in), read(in));
  }
}
