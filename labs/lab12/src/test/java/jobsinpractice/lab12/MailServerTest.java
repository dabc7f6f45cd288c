package jobsinpractice.lab12;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
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
  private static final Pattern STORES =
      Pattern.compile(" writes |ompareAnd|AtomicReference\\.\\w*[sS]et");

  static final Task SERVER =
      Task.of(12, 3, "settings that change")
          .asks(
              "return an address that is never half old and half new, and read the file once at the"
                  + " first use")
          .lookAt("OneThread.Server (this lab) · chapter 12, \"Publish\"");

  private static final String USE =
      "put host and port into one object that never changes, and keep that object in one volatile"
          + " field";

  private static final String UNREAD = ", and the reload did not read the file";

  private static final String FILES_OWN = "the file's exception";

  private static final String VISIBLE =
      "a job reads this field without a lock, so nothing guarantees when it sees what another thread"
          + " has stored there; an object whose fields are not final may even look half filled. Make"
          + " the field volatile, or also take the lock for reading";

  /** The file that an operator edits. */
  static final class File {
    int host = 1;
    int port = 25;
    int reads;
    boolean unreadable;

    synchronized Map<String, String> read() {
      reads++;
      if (unreadable) {
        throw new Unreadable();
      }
      return Map.of("host", "mail-" + host, "port", "" + port);
    }

    synchronized void edit() {
      host++;
      port++;
    }

    String address() {
      return "mail-" + host + ":" + port;
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
    EDIT_PORT("the port in the file is edited"),
    EDIT_HOST("the host in the file is edited"),
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
  @Promise("A reload that fails must keep the settings as they were, and throw.")
  void oneThread() {
    Generated.inputs(120, MailServerTest::steps)
        .first(
            List.of(Step.ADDRESS, Step.EDIT, Step.ADDRESS, Step.RELOAD, Step.ADDRESS),
            List.of(Step.ADDRESS, Step.EDIT_PORT, Step.RELOAD, Step.ADDRESS),
            List.of(Step.ADDRESS, Step.EDIT_HOST, Step.RELOAD, Step.ADDRESS),
            List.of(Step.BREAK, Step.ADDRESS, Step.ADDRESS))
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
      int draw = random.nextInt(10);
      steps.add(draw < 3 ? Step.ADDRESS : draw < 5 ? Step.RELOAD : Step.values()[draw - 3]);
    }
    return steps;
  }

  /** What the steps so far must have led to. */
  private static final class History {
    String known; // null until the file was read
    String previous; // known before the last reload that succeeded
    boolean reloaded;
    boolean reloadFailed;
    boolean useFailed;
    boolean used;
    int reads;
  }

  private static void follows(List<Step> steps) {
    File file = new File();
    MailServer server = new MailServer(file::read);
    History history = new History();
    for (Step step : steps) {
      switch (step) {
        case EDIT -> file.edit();
        case EDIT_PORT -> file.port++;
        case EDIT_HOST -> file.host++;
        case BREAK -> file.unreadable = true;
        case REPAIR -> file.unreadable = false;
        case RELOAD -> {
          history.reads++;
          history.reloadFailed = file.unreadable;
          if (!file.unreadable) {
            history.previous = history.known;
            history.reloaded = true;
            history.known = file.address();
          }
          reload(server, file.unreadable);
          reads(file, history, step, true);
        }
        default -> {
          boolean first = history.known == null;
          history.reads += first ? 1 : 0;
          if (first && !file.unreadable) history.known = file.address();
          address(server, file, history);
          reads(file, history, step, first);
          history.used = true;
          history.useFailed |= history.known == null;
        }
      }
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
        .expect(throwing ? FILES_OWN : "returned")
        .got(got)
        .butIf("returned", "the file could not be read, and the operator must learn of it: throw")
        .otherwise("a reload returns if the file was read, and throws if not");
  }

  private static void address(MailServer server, File file, History history) {
    String known = history.known;
    String want = known == null ? FILES_OWN : known;
    String got;
    try {
      got = String.valueOf(server.address());
    } catch (NullPointerException thrown) {
      if (!history.useFailed || known != null) throw thrown;
      got = "a NullPointerException";
    } catch (RuntimeException thrown) {
      got = causedByFile(thrown);
    }
    SERVER
        .expect(want)
        .got(got)
        .butIf(
            text -> history.useFailed && known == null && !text.equals(FILES_OWN),
            "the first use failed, so there are no settings, and your code treats the file as read."
                + " Is a flag set before the file is read? Set it when the settings are stored, or"
                + " ask whether the settings are null")
        .butIf(
            text -> history.reloadFailed && known != null,
            "the last reload failed, so the settings must stay as they were: read the file before"
                + " you change a field")
        .butIf(
            text -> known != null && text.equals(history.previous) && hosts(text, known),
            "the last reload read a new port and the same host, and your code kept the old settings. Do"
                + " you compare only the hosts? Store both values at each reload")
        .butIf(
            text -> known != null && text.equals(history.previous) && ports(text, known),
            "the last reload read a new host and the same port, and your code kept the old settings. Do"
                + " you compare only the ports? Store both values at each reload")
        .butIf(
            text -> text.equals(file.address()) && known != null,
            "the file was edited, but reload was not called since: after the first use, reload alone changes the settings")
        .butIf(
            text -> known != null && text.equals(known.replaceAll("(.*):(.*)", "$2:$1")),
            "the host and the port are swapped: the host comes first")
        .butIf(
            text -> known != null && history.reloaded && text.matches("mail-\\d+:\\d+"),
            "these are not the settings that the last reload read")
        .otherwise("the host, a colon, and the port of the settings that were read last");
  }

  private static boolean hosts(String one, String other) {
    return one.split(":")[0].equals(other.split(":")[0]);
  }

  private static boolean ports(String one, String other) {
    return one.split(":")[1].equals(other.split(":")[1]);
  }

  private static void reads(File file, History history, Step step, boolean mayRead) {
    int expected = history.reads;
    SERVER
        .expect(expected, "reads of the file after " + step.text)
        .got(file.reads)
        .butIf(
            number -> number > expected && !mayRead && !history.used && !readsAtEachUse(),
            "a reload has read the file already, so the first use must not read it again. Does only"
                + " address() remember that the file was read? Ask whether there are settings")
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
        .butIf(
            number -> number < expected && history.useFailed,
            "an earlier use failed, so nothing is stored: this use must read the file again")
        .otherwise("one read for the first use, and one for each reload");
  }

  private static boolean readsAtEachUse() {
    File file = new File();
    MailServer server = new MailServer(file::read);
    server.address();
    server.address();
    return file.reads > 1;
  }

  private static String causedByFile(RuntimeException thrown) {
    if (Causes.has(thrown, Unreadable.class)) return FILES_OWN;
    throw thrown;
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
            order -> order.detail().matches("mail-1:26|mail-2:25") && ReloadSteps.readsAgain(order),
            "the host and the port are of different settings: address() reads the field twice, and in"
                + " between the reload has stored a new object there. Read the field once, into a local"
                + " variable, and take both values from that")
        .butIf(
            order -> order.detail().equals("mail-1:26") && ReloadSteps.inTheMiddle(order),
            "that is the old host with the new port: the job ran in the middle of the reload. "
                + capital(USE))
        .butIf(
            order -> order.detail().equals("mail-2:25") && !ReloadSteps.inTheMiddle(order),
            "that is the new host with the old port: the job read the port before the reload, and the"
                + " host after it. Keep both in one object that never changes, and read its field"
                + " once")
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
      boolean whole = List.of("mail-1:25", "mail-2:26").contains(seen);
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
            order -> order.detail().endsWith("reads: 2") && comparesAndSets(order),
            "compareAndSet lets only one job store what it has read, but both jobs have read the file"
                + " before that. Ask for the settings and read the file under one lock")
        .butIf(
            order -> order.detail().endsWith("reads: 2") && updates(order),
            "updateAndGet and its like keep no other thread out: each job calls the function, and"
                + " calls it again if the other job has stored something in between. Ask for the"
                + " settings and read the file under one lock")
        .butIf(
            order ->
                order.detail().endsWith("reads: 2") && order.locks() == Interleaving.Locks.NONE,
            "both jobs found no settings before either of them had stored some. Ask for the settings"
                + " and read the file under one lock")
        .butIf(
            order ->
                order.detail().endsWith("reads: 2")
                    && order.locks() == Interleaving.Locks.OF_THEIR_OWN,
            "each job takes a lock of its own, so both found no settings. Lock one object that all"
                + " threads use")
        .butIf(
            "mail-1:25, mail-1:25; reads: 2",
            "both jobs found no settings before either of them had stored some. Ask again after you"
                + " have taken the lock")
        .butIf(order -> order.end() == Interleaving.End.FIELD_RACE, VISIBLE)
        .otherwise("the address is missing or wrong", "ask and read the file under one lock");
  }

  private static boolean comparesAndSets(Interleaving order) {
    return order.steps().stream().anyMatch(step -> step.text().contains("ompareAnd"));
  }

  private static boolean updates(Interleaving order) {
    return order.steps().stream()
        .anyMatch(
            step -> step.text().matches(".*\\.(updateAndGet|getAndUpdate|\\w*[aA]ccumulate\\w*)"));
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
  @Promise(
      "When reload returns, every job sees the new settings: a call of address that has read the old file"
          + " must not store the old settings over the new ones.")
  void reloadDuringFirstUse() {
    SERVER
        .expectInEveryOrder(ReloadDuringFirstUse.class, "mail-2:26")
        .given(
            "the first job calls address while the file is edited and reloaded; then another job"
                + " calls address")
        .butIf(
            "mail-1:25" + UNREAD,
            "the first use was reading the file, and it may have begun before the file was edited."
                + " Does your reload return when another thread has the lock (tryLock)? Wait for the"
                + " lock, and then read the file")
        .butIf(
            order -> order.detail().equals("mail-1:25") && reloadLost(order),
            "the first use stored the old settings while the reload was reading the file, so the"
                + " reload's compareAndSet found another value and stored nothing: the new settings"
                + " are lost. Let both take one lock from reading the file to storing what they read")
        .butIf(
            "mail-1:25",
            "the reload has returned, and the jobs still see the old settings: the first use had read"
                + " the old file, and stored it after the reload. Let both take one lock from reading"
                + " the file to storing what they read")
        .otherwise("the address is missing or wrong", "read and store under one lock");
  }

  /** Returns whether the last step that stores something is a compareAndSet of the reload. */
  private static boolean reloadLost(Interleaving order) {
    return order.steps().stream()
        .filter(step -> STORES.matcher(step.text()).find())
        .reduce((before, after) -> after)
        .filter(last -> last.thread() == 1 && last.text().contains("ompareAnd"))
        .isPresent();
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
      String seen = server.address();
      return seen.equals(file.address()) || file.reads > 1 ? seen : seen + UNREAD;
    }
  }
}
