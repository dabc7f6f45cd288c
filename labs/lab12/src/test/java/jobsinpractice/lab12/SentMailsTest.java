package jobsinpractice.lab12;

import java.text.SimpleDateFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.OtherProcess;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.interleaving.Interleaving;
import jobsinpractice.testkit.interleaving.TwoThreads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(12)
@DisplayName("Sent mails")
class SentMailsTest {
  static final Task MAILS =
      Task.of(12, 1, "sent mails")
          .asks(
              "count each mail and return its line, and return counts that belong to one moment, while"
                  + " other threads do the same")
          .lookAt("OneThread.Mails (this lab) · chapter 12, \"Shared state\"")
          .whenThrown(
              SentMailsTest::usesNullAsNumber,
              "a null is used as a number. Has the map no entry for this customer? Then get returns null:"
                  + " use getOrDefault(customer, 0)")
          .whenThrown(
              UnsupportedTemporalTypeException.class,
              "an Instant is a moment, and has no hour without a time zone: give the formatter one,"
                  + " with withZone(ZoneOffset.UTC)");

  private static final Pattern NULL_NUMBER =
      Pattern.compile(
          "(intValue|longValue|AtomicInteger|AtomicLong|LongAdder)\\S*\\(\\).* is null");

  private static boolean usesNullAsNumber(Throwable thrown) {
    return thrown instanceof NullPointerException
        && NULL_NUMBER.matcher(String.valueOf(thrown.getMessage())).find();
  }

  private static final String USE = "use one lock for the map and the total (synchronized)";
  private static final Instant AT = TestBench.START.plus(Duration.ofSeconds(942));

  private record Mail(String customer, long secondsLater) {
    Instant at() {
      return TestBench.START.plusSeconds(secondsLater);
    }

    @Override
    public String toString() {
      return "to " + customer + " at " + timeOf(this);
    }
  }

  @Test
  @Tag("task-1")
  @Order(1)
  @DisplayName("one thread: any mails, their lines, and the counts")
  void oneThread() throws Exception {
    Generated.inputs(60, SentMailsTest::mails)
        .first(List.of(new Mail("c17", 942)), List.of(new Mail("c17", 900)))
        .smaller(Generated::smallerLists)
        .shownAs(mails -> mails.isEmpty() ? "no mail" : "the mails " + mails)
        .check(SentMailsTest::counts);
    withFraction();
    many();
    elsewhere();
  }

  private static List<Mail> mails(RandomGenerator random) {
    List<Mail> mails = new ArrayList<>();
    int size = random.nextInt(12);
    for (int i = 0; i < size; i++) {
      mails.add(new Mail("c" + (17 + random.nextInt(4)), random.nextInt(86_400)));
    }
    return mails;
  }

  private static void counts(List<Mail> mails) {
    SentMails sent = new SentMails();
    Set<String> customers = new HashSet<>();
    for (Mail mail : mails) {
      customers.add(mail.customer());
      String time = timeOf(mail);
      MAILS
          .expect(time + " mail to " + mail.customer())
          .got(sent.sent(mail.customer(), mail.at()))
          .butIf(
              line -> countsHoursFrom1(line, mail, 12),
              "that is 12 hours off. The pattern hh is the hour from 1 to 12; HH is the hour from 0 to"
                  + " 23")
          .butIf(
              line -> countsHoursFrom1(line, mail, 24),
              "the pattern kk is the hour from 1 to 24; HH is the hour from 0 to 23")
          .butIf(
              line -> line.startsWith(time.substring(0, 5) + " ") && !time.endsWith(":00"),
              "the seconds are missing: use the pattern HH:mm:ss")
          .butIf(
              line -> line.startsWith(time.substring(0, 5) + " "),
              "the seconds are missing. toString of a time leaves out seconds that are 0: use the"
                  + " pattern HH:mm:ss")
          .butIf(
              line -> !line.contains(time) && shortened(line).startsWith(shortened(time) + " "),
              "that is the right time, but each of its three numbers has two digits: use the pattern"
                  + " HH:mm:ss")
          .butIf(
              line -> line.contains(time.substring(2, 5)) && !line.contains(time.substring(0, 5)),
              "the minutes are right and the hour is not. Is the line in UTC?")
          .butIf(
              line -> !line.contains(time),
              "that is another time. Is the time that was passed formatted, as HH:mm:ss?")
          .otherwise("the time in UTC, the words \"mail to\", and the customer");
    }
    for (String customer : customers) {
      long expected = mails.stream().filter(mail -> mail.customer().equals(customer)).count();
      MAILS
          .expect(expected, "mails to " + customer)
          .got(sent.to(customer))
          .butIf(
              number -> number == mails.size(),
              "those are the mails to all customers together: count for each customer")
          .butIf(
              number -> number > expected && !countsOthers(),
              "a mail was counted more than once, or under another customer's name: one call of sent"
                  + " counts one mail, to its own customer")
          .butIf(
              number -> number > expected,
              "mails were counted that this object did not send. Is the count in a static field?")
          .otherwise("one for each mail to this customer");
    }
    MAILS
        .expect(0, "mails to a customer who got none")
        .got(sent.to("c99"))
        .otherwise("0 for a customer who got no mail");
    MAILS
        .expect(summary(mails.size(), customers.size()))
        .got(sent.summary())
        .butIf(
            text -> mails.isEmpty() && text.matches("mails: \\d+, customers: \\d+"),
            "this object has sent nothing, and already counts something. Is a count in a static"
                + " field?")
        .butIf(
            text -> text.equals(summary(mails.size(), mails.size())),
            "the second number counts mails: count each customer once, however many mails they got")
        .butIf(
            text -> text.equals(summary(customers.size(), mails.size())),
            "the two numbers are swapped: the mails come first")
        .butIf(
            text -> text.equals(summary(customers.size(), customers.size())),
            "the first number counts customers: count each mail, also the second one to a customer")
        .otherwise("the number of mails, and of the customers who got one");
  }

  /** Asks the learner's code: does an object count what another object has sent? */
  private static boolean countsOthers() {
    new SentMails().sent("c17", AT);
    return new SentMails().to("c17") > 0;
  }

  private static String timeOf(Mail mail) {
    return mail.at().toString().substring(11, 19);
  }

  /** Returns a text without the zeros that begin a number: "09:15:00" becomes "9:15:0". */
  private static String shortened(String text) {
    return text.replaceAll("\\b0(?=\\d)", "");
  }

  /** Whether the line has an hour from 1 to 12, or from 1 to 24, that is not the one from 0 on. */
  private static boolean countsHoursFrom1(String line, Mail mail, int hours) {
    int hour = mail.at().atZone(ZoneOffset.UTC).getHour();
    int from1 = (hour + hours - 1) % hours + 1;
    String time = String.format(Locale.ROOT, "%02d", from1) + timeOf(mail).substring(2);
    return from1 != hour && line.contains(time);
  }

  /** Asks the learner's code on a machine in another time zone. */
  private static void elsewhere() throws ReflectiveOperationException {
    MAILS
        .expect("09:15:42 mail to c17")
        .given("the worker's machine is in Tokyo, 9 hours ahead of UTC")
        .got(inTokyo())
        .butIf(
            "18:15:42 mail to c17",
            "that is the time in Tokyo. Does the formatter use the zone of the machine"
                + " (systemDefault), or none? Use ZoneOffset.UTC")
        .otherwise("the time in UTC, on every machine");
  }

  private static String inTokyo() throws ReflectiveOperationException {
    TimeZone here = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    try {
      Supplier<String> there = OtherProcess.create(OneMail.class); // a formatter may be static
      return there.get();
    } finally {
      TimeZone.setDefault(here);
    }
  }

  /** Sends a mail. */
  static final class OneMail implements Supplier<String> {
    @Override
    public String get() {
      return new SentMails().sent("c17", AT);
    }
  }

  private static void withFraction() {
    MAILS
        .expect("09:15:42 mail to c17")
        .given("a mail at 09:15:42.5")
        .got(new SentMails().sent("c17", AT.plusMillis(500)))
        .butIf(
            line -> line.contains(":42.5"),
            "the fraction of the second is in the line. An ISO format prints it: use the pattern"
                + " HH:mm:ss")
        .butIf(line -> line.contains(":43"), "the time was rounded up; the second is still 42")
        .otherwise("hour, minute, and second");
  }

  private static void many() {
    SentMails sent = new SentMails();
    for (int i = 0; i < 1_200; i++) sent.sent("c17", AT);
    MAILS
        .expect(summary(1_200, 1))
        .given("1200 mails to c17")
        .got(sent.summary())
        .butIf(
            text -> text.matches("mails: 1\\D200,.*"),
            "%,d groups the digits, and a program that reads the summary no longer finds a number: use"
                + " %d")
        .otherwise("the number of mails, in digits only");
  }

  private static String summary(int mails, int customers) {
    return "mails: " + mails + ", customers: " + customers;
  }

  @Test
  @Tag("task-1")
  @Order(2)
  @DisplayName("two threads send to one customer: both mails are counted")
  @Promise(
      "Jobs report their mails from many threads, and the support page reads the counts while jobs run.")
  void sameCustomer() {
    MAILS
        .expectInEveryOrder(SameCustomer.class, "mails: 2, customers: 1; 2 to c17")
        .given("two threads send a mail to c17 at the same moment")
        .butIfShared(SimpleDateFormat.class, FORMAT)
        .otherwise("a mail was not counted", USE);
  }

  static final String FORMAT =
      "a SimpleDateFormat keeps the date that it is formatting in a field of its own, so two threads"
          + " overwrite each other's date. Use a DateTimeFormatter, which never changes";

  static final class SameCustomer implements TwoThreads {
    final SentMails sent = new SentMails();

    @Override
    public void first() {
      sent.sent("c17", AT);
    }

    @Override
    public void second() {
      sent.sent("c17", AT);
    }

    @Override
    public String result() {
      return sent.summary() + "; " + sent.to("c17") + " to c17";
    }
  }

  @Test
  @Tag("task-1")
  @Order(3)
  @DisplayName("two threads send to two customers: both lines and both counts are right")
  void twoCustomers() {
    MAILS
        .expectInEveryOrder(
            TwoCustomers.class,
            "09:15:42 mail to c17, 09:15:43 mail to c42; mails: 2, customers: 2; 1 to c17")
        .given("one thread sends to c17 while another thread sends to c42")
        .butIfShared(SimpleDateFormat.class, FORMAT)
        .butIf(
            order -> order.detail().endsWith("; mails: 2, customers: 2; 1 to c17"),
            "both mails are counted, and a line has the time or the customer of the other mail. Is the"
                + " line put together in a field that both threads use? Use local variables")
        .otherwise("a mail was not counted", USE);
    MAILS
        .expectInEveryOrder(
            TwoObjects.class,
            "09:15:42 mail to c17, 09:15:43 mail to c42; mails: 1, customers: 1; mails: 1, customers: 1")
        .given(
            "there are two SentMails objects, and each of two threads sends a mail with one of them")
        .butIfShared(
            SimpleDateFormat.class,
            "a static SimpleDateFormat belongs to all SentMails objects, and a synchronized method"
                + " locks only its own object, so two objects format at the same time. Use a"
                + " DateTimeFormatter, which never changes")
        .otherwise(
            "one object changed what the other one counts", "share no static field that changes");
  }

  static final class TwoObjects implements TwoThreads {
    final SentMails oneSent = new SentMails();
    final SentMails otherSent = new SentMails();
    String one;
    String other;

    @Override
    public void first() {
      one = oneSent.sent("c17", AT);
    }

    @Override
    public void second() {
      other = otherSent.sent("c42", AT.plusSeconds(1));
    }

    @Override
    public String result() {
      return one + ", " + other + "; " + oneSent.summary() + "; " + otherSent.summary();
    }
  }

  static final class TwoCustomers implements TwoThreads {
    final SentMails sent = new SentMails();
    String one;
    String other;

    @Override
    public void first() {
      one = sent.sent("c17", AT);
    }

    @Override
    public void second() {
      other = sent.sent("c42", AT.plusSeconds(1));
    }

    @Override
    public String result() {
      return one + ", " + other + "; " + sent.summary() + "; " + sent.to("c17") + " to c17";
    }
  }

  @Test
  @Tag("task-1")
  @Order(4)
  @DisplayName("a thread reads while another sends: the two counts belong to one moment")
  @Promise("The two counts of the summary must belong to the same moment.")
  void oneMoment() {
    MAILS
        .expectInEveryOrder(Reader.class, "a summary of one moment")
        .given("one thread sends the first mail while another thread calls summary")
        .butIfShared(SimpleDateFormat.class, FORMAT)
        .butIf(
            order ->
                order.detail().startsWith("mails: ")
                    && order.locks() == Interleaving.Locks.OF_ONE_THREAD,
            "one of the two threads takes no lock, so it works in the middle of the other one's"
                + " change: guard every access with the same lock, even accesses that only read")
        .butIf(
            order -> order.detail().startsWith("mails: ") && locksTwice(order),
            "summary takes the lock twice and gives it back in between, and there the other thread"
                + " counted its mail. Read both counts in one synchronized block")
        .butIf(
            order -> order.detail().startsWith("mails: "),
            "one count is from before the mail and the other one from after it, although each of"
                + " them is right. One call of a thread-safe object is one step, but two calls are"
                + " two. Change all that the summary reads under one lock, and read it under the same"
                + " lock")
        .otherwise("the counts do not fit together", USE);
    MAILS
        .expectInEveryOrder(OneCount.class, "0 or 1")
        .given("one thread sends the first mail while another thread calls to(\"c17\")")
        .butIfShared(SimpleDateFormat.class, FORMAT)
        .otherwise("the count is wrong", USE);
  }

  /** Whether the thread that calls summary takes the same lock twice. */
  private static boolean locksTwice(Interleaving order) {
    List<String> taken =
        order.steps().stream()
            .filter(step -> step.thread() == 1)
            .map(Interleaving.Step::text)
            .filter(text -> text.matches(".* (enters|takes) lock ."))
            .map(text -> text.substring(text.length() - 1))
            .toList();
    return new HashSet<>(taken).size() < taken.size();
  }

  static final class Reader implements TwoThreads {
    final SentMails sent = new SentMails();
    String seen;

    @Override
    public void first() {
      sent.sent("c17", AT);
    }

    @Override
    public void second() {
      seen = sent.summary();
    }

    @Override
    public String result() {
      boolean fits = List.of(summary(0, 0), summary(1, 1)).contains(seen);
      return fits ? "a summary of one moment" : seen;
    }
  }

  static final class OneCount implements TwoThreads {
    final SentMails sent = new SentMails();
    int seen;

    @Override
    public void first() {
      sent.sent("c17", AT);
    }

    @Override
    public void second() {
      seen = sent.to("c17");
    }

    @Override
    public String result() {
      return seen == 0 || seen == 1 ? "0 or 1" : "" + seen;
    }
  }
}
