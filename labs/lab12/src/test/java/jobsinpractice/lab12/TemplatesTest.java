package jobsinpractice.lab12;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
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
@DisplayName("Templates")
class TemplatesTest {
  static final Task TEMPLATES =
      Task.of(12, 2, "a lazy cache")
          .asks("load each template once, even when two threads need it at the same moment")
          .lookAt("OneThread.LazyTemplates (this lab) · chapter 12, \"Check, then act\"");

  private static final String USE =
      "ask and load in one step, with computeIfAbsent of a ConcurrentHashMap or with one lock";

  /** A call, and whether the file server is down at that time. */
  private record Call(String language, boolean down) {
    @Override
    public String toString() {
      return "get(\"" + language + "\")" + (down ? " while the loader fails" : "");
    }
  }

  @Test
  @Tag("task-2")
  @Order(1)
  @DisplayName("one thread: each language is loaded once, and again after a failure")
  @Promise(
      "A load that fails is never remembered: its exception reaches the caller unchanged, and the next call"
          + " loads again.")
  @Promise("It is loaded at its first use, and only once.")
  void oneThread() {
    new Templates(language -> "of the mail server").get("de");
    TEMPLATES
        .expect("of the file server")
        .given("two Templates objects with two loaders; both are asked for \"de\"")
        .got(new Templates(language -> "of the file server").get("de"))
        .butIf(
            "of the mail server",
            "that is what the loader of the other object returned. Is the map static? Then all objects"
                + " share it")
        .butIfNull(
            "the loader returned a text, and get returned null. Is it what put or putIfAbsent returned?"
                + " They return the value from before, and null at the first time: return the"
                + " template, or use computeIfAbsent, which returns it")
        .otherwise("what this object's loader returns");
    Generated.inputs(60, TemplatesTest::calls)
        .first(
            List.of(new Call("de", false), new Call("de", false)),
            List.of(new Call("de", true), new Call("de", false)))
        .smaller(Generated::smallerLists)
        .shownAs(calls -> "the calls " + calls)
        .check(TemplatesTest::loads);
    keepsEach();
    throwsTheSame();
  }

  private static void throwsTheSame() {
    Unavailable loaders = new Unavailable();
    Templates templates =
        new Templates(
            language -> {
              throw loaders;
            });
    TEMPLATES
        .expect("the loader's exception")
        .given("get(\"de\") while the loader fails; what the caller gets")
        .got(thrownBy(templates, loaders))
        .butIf(
            got -> got.endsWith("around the loader's exception"),
            "code that catches the loader's exception does not see this one. A future wraps what went"
                + " wrong in an exception of its own: catch that one, and throw its cause")
        .otherwise("the same exception");
  }

  private static String thrownBy(Templates templates, Unavailable loaders) {
    try {
      return String.valueOf(templates.get("de"));
    } catch (RuntimeException thrown) {
      if (thrown == loaders) return "the loader's exception";
      String name = thrown.getClass().getSimpleName();
      return Causes.has(thrown, Unavailable.class) ? name + " around the loader's exception" : name;
    }
  }

  private static void keepsEach() {
    AtomicInteger loads = new AtomicInteger();
    Templates templates = new Templates(language -> load(loads, language));
    for (int i = 0; i < 2_000; i++) templates.get("language " + i % 1_000);
    TEMPLATES
        .expect(1_000, "loads")
        .given("1000 calls for 1000 languages, and then the same 1000 calls again")
        .got(loads.get())
        .butIf(
            number -> number > 1_000,
            "templates that had been loaded were loaded again. Does your map have a limit, and forget"
                + " the oldest ones? Keep every template")
        .otherwise("one load for each language");
  }

  private static List<Call> calls(RandomGenerator random) {
    List<String> languages = List.of("de", "en", "pt-BR", "pt-PT");
    List<Call> calls = new ArrayList<>();
    int size = random.nextInt(10);
    for (int i = 0; i < size; i++) {
      calls.add(new Call(languages.get(random.nextInt(4)), random.nextInt(4) == 0));
    }
    return calls;
  }

  private static void loads(List<Call> calls) {
    Map<String, Integer> loads = new HashMap<>();
    boolean[] down = new boolean[1];
    Templates templates =
        new Templates(
            language -> {
              loads.merge(language, 1, Integer::sum);
              if (down[0]) throw new Unavailable();
              return text(language);
            });
    TEMPLATES
        .expect(0, "loads before the first call")
        .got(loads.size())
        .otherwise("load a template when it is needed for the first time");
    Map<String, Integer> expected = new HashMap<>();
    Set<String> cached = new HashSet<>();
    boolean failed = false;
    for (Call call : calls) {
      down[0] = call.down();
      boolean has = cached.contains(call.language());
      if (!has) expected.merge(call.language(), 1, Integer::sum);
      if (!has && !call.down()) cached.add(call.language());
      boolean failedBefore = failed;
      failed |= !has && call.down();
      String want = has || !call.down() ? text(call.language()) : "the loader's exception";
      TEMPLATES
          .expect(want)
          .got(shown(templates, call.language()))
          .butIf(
              got -> got.equals("the loader's exception") && has && call.down(),
              "this template had been loaded before, and your code loaded it again: keep it, and ask for"
                  + " the language first")
          .butIf(
              got -> !got.equals(want) && failedBefore && !call.down() && isFailure(got),
              "an earlier load failed, and the failure was kept: a template that was not loaded must"
                  + " be loaded at the next call")
          .butIf(
              got -> !got.equals(want) && got.startsWith("the text in "),
              "that is the template of another language. Is a part of the language cut off?")
          .butIf(
              got -> want.equals("the loader's exception"),
              "the loader threw, and the caller must learn of it: a job with an empty mail would count"
                  + " as done")
          .otherwise("what the loader returns for this language");
      int want2 = expected.getOrDefault(call.language(), 0);
      TEMPLATES
          .expect(want2, "loads of \"" + call.language() + "\"")
          .got(loads.getOrDefault(call.language(), 0))
          .butIf(
              number -> number > want2 && has && loadsAtEachCall(),
              "the first text is kept, but the loader runs at each call. Is loader.apply(language) an"
                  + " argument of putIfAbsent? Java computes an argument before the call: use"
                  + " computeIfAbsent")
          .butIf(
              number -> number > want2 && has && loadsInTurn(),
              "two calls in a row for one language load it once, but after a call for another language it"
                  + " is loaded again. Is only the last template kept? Keep one for each language,"
                  + " in a map")
          .butIf(
              number -> number > want2 && has,
              "this template had been loaded before: keep it, and ask for the language first")
          .butIf(
              number -> number > want2,
              "one call loaded the template more than once: keep what the loader returned")
          .butIf(
              number -> number < want2 && !expected.keySet().containsAll(loads.keySet()),
              "the loader was called with another language. Is a part of the language cut off?")
          .butIf(
              number -> number < want2,
              "this call had to load, because no load of this language had succeeded before")
          .otherwise("one load for each language, and one for each failure");
    }
  }

  private static boolean isFailure(String got) {
    return got.equals("null") || got.equals("the loader's exception");
  }

  /** Asks the learner's code: does the second call load, and return what the first one loaded? */
  private static boolean loadsAtEachCall() {
    AtomicInteger loads = new AtomicInteger();
    Templates templates = new Templates(language -> "load " + loads.incrementAndGet());
    return templates.get("de").equals(templates.get("de")) && loads.get() == 2;
  }

  /** Asks the learner's code: does it load again only after a call for another language? */
  private static boolean loadsInTurn() {
    AtomicInteger loads = new AtomicInteger();
    Templates templates = new Templates(language -> "load " + loads.incrementAndGet());
    templates.get("de");
    templates.get("de");
    int inARow = loads.get();
    templates.get("en");
    templates.get("de");
    return inARow == 1 && loads.get() == 3;
  }

  private static String shown(Templates templates, String language) {
    try {
      return String.valueOf(templates.get(language));
    } catch (RuntimeException thrown) {
      if (Causes.has(thrown, Unavailable.class)) return "the loader's exception";
      throw thrown;
    }
  }

  private static String text(String language) {
    return "the text in " + language;
  }

  static final class Unavailable extends IllegalStateException {
    private static final long serialVersionUID = 1;

    Unavailable() {
      super("the file server is down");
    }
  }

  @Test
  @Tag("task-2")
  @Order(2)
  @DisplayName("two threads need the same template: it is loaded once")
  @Promise("Two threads that need the same template at the same moment must load it only once.")
  void sameLanguage() {
    TEMPLATES
        .expectInEveryOrder(SameLanguage.class, "loads: 1; the text in de, the text in de")
        .given(
            "two threads call get(\"de\") at the same moment, each with its own copy of the text \"de\"")
        .butIf(
            order ->
                order.detail().startsWith("loads: 2")
                    && order.locks() == Interleaving.Locks.OF_THEIR_OWN,
            "each thread takes a lock of its own. Do you lock the language? Two equal Strings can be"
                + " two objects, and each is a lock of its own. Lock one object that all threads use,"
                + " or use computeIfAbsent")
        .butIf(
            "loads: 2; the text in de, the text in de",
            "both threads found no template before either of them had stored one. Asking and storing"
                + " are two steps, also when each call of the map is thread-safe: "
                + USE)
        .butIf(
            order ->
                order.end() == Interleaving.End.RESULT && order.detail().startsWith("loads: 1"),
            "the template was loaded once, but one thread did not get it: it came while the other thread"
                + " was loading. Do you store a placeholder or set a mark before the template is there?"
                + " The second thread must wait for the first one: use computeIfAbsent of a"
                + " ConcurrentHashMap, or one lock")
        .otherwise("the template was loaded twice, or is missing", USE);
    TEMPLATES
        .expectInEveryOrder(FirstLoadFails.class, "the text in de")
        .given(
            "two threads call get(\"de\"), and the first load fails; then a thread calls it again")
        .butIf(
            order -> order.end() == Interleaving.End.DEADLOCK && !order.bothWait(),
            "the load failed, and its thread never released the lock, so the other thread waits forever."
                + " Release it in finally")
        .otherwise("the template is missing or wrong", USE);
  }

  static final class FirstLoadFails implements TwoThreads {
    final AtomicInteger loads = new AtomicInteger();
    final Templates templates =
        new Templates(
            language -> {
              if (loads.incrementAndGet() == 1) throw new Unavailable();
              return text(language);
            });

    @Override
    public void first() {
      shown(templates, "de");
    }

    @Override
    public void second() {
      shown(templates, "de");
    }

    @Override
    public String result() {
      return shown(templates, "de");
    }
  }

  static final class SameLanguage implements TwoThreads {
    final AtomicInteger loads = new AtomicInteger();
    final Templates templates = new Templates(language -> load(loads, language));
    String one;
    String other;

    @Override
    public void first() {
      one = templates.get(new String("de"));
    }

    @Override
    public void second() {
      other = templates.get(new String("de"));
    }

    @Override
    public String result() {
      return "loads: " + loads.get() + "; " + one + ", " + other;
    }
  }

  private static String load(AtomicInteger loads, String language) {
    loads.incrementAndGet();
    return text(language);
  }

  @Test
  @Tag("task-2")
  @Order(3)
  @DisplayName("two threads need two templates: each gets its own, and both are kept")
  void twoLanguages() {
    TEMPLATES
        .expectInEveryOrder(TwoLanguages.class, "the text in de, the text in en; loads: 2")
        .given("one thread calls get(\"de\") while another thread calls get(\"en\")")
        .otherwise("a template is missing or wrong", USE);
  }

  static final class TwoLanguages implements TwoThreads {
    final AtomicInteger loads = new AtomicInteger();
    final Templates templates = new Templates(language -> load(loads, language));
    String one;
    String other;

    @Override
    public void first() {
      one = templates.get("de");
    }

    @Override
    public void second() {
      other = templates.get("en");
    }

    @Override
    public String result() {
      templates.get("de");
      templates.get("en");
      return one + ", " + other + "; loads: " + loads.get();
    }
  }
}
