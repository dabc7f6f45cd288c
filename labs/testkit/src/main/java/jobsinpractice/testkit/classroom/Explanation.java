package jobsinpractice.testkit.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import jobsinpractice.testkit.TestResult;

/**
 * The id of an explanation: the same for every learner who gets it, whatever numbers their code
 * returned. Its first half names the test, its second half the words. A program with the course's
 * files can look both up; an id contains nothing of the learner's code.
 */
public final class Explanation {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

  private Explanation() {}

  public static String id(TestResult result) {
    return name(result.name()) + words(result.why());
  }

  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Returns the first half of an id. */
  public static String name(String test) {
    return half(test);
  }

  /** Returns the second half of an id; numbers do not count. */
  public static String words(String why) {
    return half(why.strip().replaceAll("[-+.,\\d]+", "#"));
  }

  private static String half(String text) {
    MessageDigest digest = Sha256.digest();
    return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)), 0, 4);
  }
}
