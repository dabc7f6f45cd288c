package jobsinpractice.testkit.interleaving;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code that a scenario runs: its own class, and the classes of its lab that this code names,
 * directly or through other classes.
 */
public final class ScenarioCode {
  private ScenarioCode() {}

  /** Returns a digest of it. */
  public static String of(Class<?> scenario) {
    // In a class file each class that it uses is there by its full name, also in a type or a text.
    String lab = scenario.getName().replaceFirst("^(\\w+)\\.(\\w+)\\..*", "$1/$2/");
    Pattern names = Pattern.compile(lab.replace("/", "[/.]") + "[\\w$/.]*");
    Set<String> known = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(scenario.getName().replace('.', '/'));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      while (!open.isEmpty()) {
        String name = open.remove();
        if (!known.add(name)) continue;
        byte[] code = bytes(scenario, name);
        digest.update((name + "\n").getBytes(ISO_8859_1));
        digest.update(code);
        Matcher found = names.matcher(new String(code, ISO_8859_1));
        while (found.find()) open.add(found.group().replace('.', '/'));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the bytes of a class file; none if the name is not that of a class. */
  private static byte[] bytes(Class<?> scenario, String name) throws IOException {
    try (InputStream in = scenario.getClassLoader().getResourceAsStream(name + ".class")) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }
}
