package jobsinpractice.lab12;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.interleaving.Interleaving;
import jobsinpractice.testkit.interleaving.TwoThreads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(12)
@DisplayName("The mail server")
class MailServerTest {
  static final Task SERVER =
      Task.of(12, 3, "settings that change")
          .asks(
              "return an address that is never half old and half new, and read the file once at the"
                  + " first use")
          .lookAt("OneThread.Server (this lab) · chapter 12, \"Publish\"");

  private static final String USE =
      "put host and port into one object that never changes, and keep that object in one volatile"
          + " field";

  private static final String VISIBLE =
      "a job reads this field without a lock, so nothing guarantees when it sees what another thread"
          + " has stored there; an object whose fields are not final may even look half filled. Make"
          + " the field volatile, or also take the lock for reading";

  /** The file that an operator edits: its n-th version names the host mail-n. */
  static final class File {
    int version = 1;
    int reads;
    boolean unreadable;

    synchronized Map<String, String> read() {
      reads++;
      if (unreadable) {
        throw new Unreadable();
      }
      return Map.of("host", "mail-" + version, "port", "" + (25 + version - 1));
    }

    synchronized void edit() {
      version++;
    }
  }

  static final class Unreadable extends IllegalStateException {
    private static final long serialVersionUID = 1;

    Unreadable() {
      super("the file cannot be read");
    }
  }

  private enum Step {
    ADDRESS("address()"),
    RELOAD("reload()"),
    EDIT("the file is edited"),
    BREAK("the file becomes unreadable"),
    REPAIR("the file is readable again");

    private final String text;

    Step(String text) {
      this.text = text;
    }
  }

  @Test
  @Tag("task-3")
  @Order(1)
  @DisplayName("one thread: the first use reads the file, and a reload reads it again")
  @Promise("A reload that fails must keep the settings as they were.")
  void oneThread() {
    Generated.inputs(120, MailServerTest::steps)
        .first(List.of(Step.ADDRESS, Step.EDIT, Step.ADDRESS, Step.RELOAD, Step.ADDRESS))
        .smaller(Generated::smallerLists)
        .shownAs(
            steps ->
                steps.stream().map(step -> step.text).collect(Collectors.joining(", "))
                    + "; the file first names mail-1:25")
        .check(MailServerTest::follows);
  }

  private static List<Step> steps(RandomGenerator random) {
    List<Step> steps = new ArrayList<>();
    int size = random.nextInt(12);
    for (int i = 0; i < size; i++) {
      int draw = random.nextInt(8);
      steps.add(draw < 3 ? Step.ADDRESS : draw < 5 ? Step.RELOAD : Step.values()[draw - 3]);
    }
    return steps;
  }

  private static void follows(List<Step> steps) {
    File file = new File();
    MailServer server = new MailServer(file::read);
    int known = 0;
    int reads = 0;
    boolean failed = false;
    for (Step step : steps) {
      boolean mayRead = false;
      switch (step) {
        case EDIT -> file.edit();
        case BREAK -> file.unreadable = true;
        case REPAIR -> file.unreadable = false;
        case RELOAD -> {
          reads++;
          failed = file.unreadable;
          known = file.unreadable ? known : file.version;
          reload(server, file.unreadable);
        }
        default -> {
          boolean first = known == 0;
          mayRead = first;
          reads += first ? 1 : 0;
          known = first && !file.unreadable ? file.version : known;
          address(server, file, known, failed);
        }
      }
      reads(file, reads, step, mayRead || step == Step.RELOAD);
    }
  }

  private static void reload(MailServer server, boolean throwing) {
    String got = "returned";
    try {
      server.reload();
    } catch (RuntimeException thrown) {
      got = causedByFile(thrown);
    }
    SERVER
        .expect(throwing ? "the file's exception" : "returned")
        .got(got)
        .butIf("returned", "the file could not be read, and the operator must learn it: throw")
        .otherwise("a reload returns if the file was read, and throws if not");
  }

  private static void address(MailServer server, File file, int known, boolean failed) {
    String want = known == 0 ? "the file's exception" : shown(known);
    String got;
    try {
      got = String.valueOf(server.address());
    } catch (RuntimeException thrown) {
      got = causedByFile(thrown);
    }
    String newest = shown(file.version);
    SERVER
        .expect(want)
        .got(got)
        .butIf(
            text -> failed && known > 0,
            "the last reload failed, so the settings must stay as they were: read the file before"
                + " you change a field")
        .butIf(
            text -> text.equals(newest) && known > 0,
            "the file was edited, but reload was not called since: after the first use, reload alone changes the settings")
        .butIf(
            text -> known > 0 && !text.equals(want) && !text.equals("the file's exception"),
            "these are not the settings that the last reload read")
        .otherwise("the host, a colon, and the port of the settings that were read last");
  }

  private static void reads(File file, int expected, Step step, boolean mayRead) {
    SERVER
        .expect(expected, "reads of the file after " + step.text)
        .got(file.reads)
        .butIf(
            number -> number > expected && !mayRead,
            "the file is read at the first use, and then only by reload: keep what was read")
        .butIf(
            number -> number > expected,
            "the file was read twice, and may change between two reads: read it once, and take both"
                + " values from what you read")
        .butIf(
            number -> number < expected && step == Step.RELOAD,
            "a reload reads the file at once, so that the operator sees whether it worked")
        .otherwise("one read for the first use, and one for each reload");
  }

  private static String causedByFile(RuntimeException thrown) {
    if (Causes.has(thrown, Unreadable.class)) return "the file's exception";
    throw thrown;
  }

  private static String shown(int version) {
    return "mail-" + version + ":" + (25 + version - 1);
  }

  @Test
  @Tag("task-3")
  @Order(2)
  @DisplayName("a job reads the address during a reload: old or new, never half of each")
  @Promise("A job sees the old settings or the new ones, never half of each.")
  void neverHalf() {
    SERVER
        .expectInEveryOrder(DuringReload.class, "the old address or the new one")
        .given("a job calls address while another thread reloads mail-1:25 to mail-2:26")
        .butIf(
            "mail-1:26",
            "that is the old host with the new port: the job read the host before the reload, and the"
                + " port after it. Keep both in one object that never changes, and read its field"
                + " once")
        .butIf(
            "mail-2:25",
            "that is the new host with the old port: the job ran in the middle of the reload. "
                + capital(USE))
        .butIf(
            order -> order.detail().contains("null"),
            "a value is missing, because the job ran while the reload had removed the old values and"
                + " not yet stored the new ones. "
                + capital(USE))
        .butIf(order -> order.end() == Interleaving.End.FIELD_RACE, VISIBLE)
        .otherwise("the address is not one that was ever in the file", USE);
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  static final class DuringReload implements TwoThreads {
    final File file = new File();
    final MailServer server = new MailServer(file::read);
    String seen;

    {
      server.address();
      file.edit();
    }

    @Override
    public void first() {
      seen = server.address();
    }

    @Override
    public void second() {
      server.reload();
    }

    @Override
    public String result() {
      boolean whole = List.of(shown(1), shown(2)).contains(seen);
      return whole ? "the old address or the new one" : seen;
    }
  }

  @Test
  @Tag("task-3")
  @Order(3)
  @DisplayName("two jobs are the first to need the address: the file is read once")
  @Promise("The file is read at the first use, and only once.")
  void firstUse() {
    SERVER
        .expectInEveryOrder(FirstUse.class, "mail-1:25, mail-1:25; reads: 1")
        .given("two jobs call address at the same moment, and nothing has been read yet")
        .butIf(
            "mail-1:25, mail-1:25; reads: 2",
            "both jobs found no settings before either of them had stored some. Ask again after you"
                + " have taken the lock")
        .butIf(order -> order.end() == Interleaving.End.FIELD_RACE, VISIBLE)
        .otherwise("the address is missing or wrong", "ask and read the file under one lock");
  }

  static final class FirstUse implements TwoThreads {
    final File file = new File();
    final MailServer server = new MailServer(file::read);
    String one;
    String other;

    @Override
    public void first() {
      one = server.address();
    }

    @Override
    public void second() {
      other = server.address();
    }

    @Override
    public String result() {
      return one + ", " + other + "; reads: " + file.reads;
    }
  }

  @Test
  @Tag("task-3")
  @Order(4)
  @DisplayName("a reload during the first use: afterwards every job sees the new settings")
  void reloadDuringFirstUse() {
    SERVER
        .expectInEveryOrder(ReloadDuringFirstUse.class, "mail-2:26")
        .given(
            "the first job calls address while the file is edited and reloaded; then another job"
                + " calls address")
        .butIf(
            "mail-1:25",
            "the reload has returned, and the jobs still see the old settings: the first use had read"
                + " the old file, and stored it after the reload. Let both take one lock from reading"
                + " the file to storing what they read")
        .otherwise("the address is missing or wrong", "read and store under one lock");
  }

  static final class ReloadDuringFirstUse implements TwoThreads {
    final File file = new File();
    final MailServer server = new MailServer(file::read);

    @Override
    public void first() {
      server.address();
    }

    @Override
    public void second() {
      file.edit();
      server.reload();
    }

    @Override
    public String result() {
      return server.address();
    }
  }
}
