package jobsinpractice.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The code that a test can reach")
class ReachableCodeTest {
  private static final String TILL =
      """
      package shop;
      import java.util.*;
      class Till {
        private int sum = Start.SUM;
        Object add(int n) throws Exception {
          sum += Rounding.up(n);
          Runnable later = () -> System.out.println(sum + 1);
          later.run();
          Item item = new Special();
          item.price();
          new TreeSet<>(new ByPrice()).add(item);
          Class.forName("shop.Hidden").getMethod("open").invoke(null);
          for (Plan plan : ServiceLoader.load(Plan.class)) plan.cost();
          new Thread(new Task()).start();
          return "" + item;
        }
        int take(int n) {
          return sum -= n;
        }
        void greet(String name) throws Exception {
          for (var each : Class.forName(Start.class.getPackageName() + ".G" + name).getMethods()) {
            if (each.getName().endsWith("Customer")) each.invoke(null);
          }
        }
        Runnable laterTake() throws Exception {
          new ProcessBuilder("java", "shop.Process").start();
          return () -> System.out.println(take(1));
        }
      }
      class Start { static int SUM = 0; }
      class Rounding { static int up(int n) { return n + 1; } static int down(int n) { return n; } }
      class Item { int price() { return 1; } int weight() { return 1; } }
      class Special extends Item {
        @Override int price() { return 2; }
        @Override int weight() { return 2; }
        @Override public String toString() { return "special"; }
      }
      class ByPrice implements Comparator<Item> {
        public int compare(Item a, Item b) { return a.price() - b.price(); }
      }
      class Hidden {
        static { System.out.println("loaded"); }
        public static void open() { System.out.println("opened"); }
        public static void close() { System.out.println("closed"); }
      }
      class Process {
        public static void main(String[] args) { System.out.println("started"); }
      }
      class Steps { public void run() { System.out.println("ran"); } }
      class Task extends Steps implements Runnable {}
      class Greeter {
        static { System.out.println("Hello"); }
        public static void seeOffCustomer() { System.out.println("Bye"); }
      }
      interface Plan { int cost(); }
      class Yearly implements Plan { public int cost() { return 12; } }
      """;

  private static final String TESTS =
      """
      package shop;
      class AddTest { void adds() throws Exception { new Till().add(1); } }
      class TakeTest { void takes() throws Exception { new Till().laterTake().run(); } }
      class GreetTest { void greets() throws Exception { new Till().greet("reeter"); } }
      """;

  @TempDir Path folder;
  private final ConcurrentHashMap<String, ClassParts> known = new ConcurrentHashMap<>();
  private final Map<String, String> resources = new TreeMap<>();
  private ReachableCode before;

  @BeforeEach
  void solution() throws IOException {
    resources.put("META-INF/services/shop.Plan", "shop.Yearly\n");
    before = code(TILL);
  }

  private ReachableCode code(String till) throws IOException {
    return ReachableCode.in(known, compiled(till));
  }

  private Path compiled(String till) throws IOException {
    return compiled(Map.of("shop/Till.java", till, "shop/Tests.java", TESTS));
  }

  private Path compiled(Map<String, String> java) throws IOException {
    Path into = Files.createTempDirectory(folder, "classes");
    Path from = Files.createTempDirectory(folder, "resources");
    resources.forEach((name, text) -> TextFiles.write(from.resolve(name), text));
    try (LabCompiler compiler = new LabCompiler()) {
      assertThat(compiler.code(new Sources(java, from), into)).isEmpty();
    }
    return into;
  }

  /** Makes one change, and returns which of the two tests it can concern: "add take", "add", … */
  private String concerned(String from, String to) throws IOException {
    assertThat(TILL).contains(from);
    return concerned(code(TILL.replace(from, to)));
  }

  private String concerned(ReachableCode after) {
    boolean add = !after.digestFor("shop.AddTest").equals(before.digestFor("shop.AddTest"));
    boolean take = !after.digestFor("shop.TakeTest").equals(before.digestFor("shop.TakeTest"));
    return ((add ? "add " : "") + (take ? "take" : "")).strip();
  }

  @Test
  @DisplayName("has the methods that it calls, and what they call, but not the others")
  void methods() throws IOException {
    assertThat(concerned("return sum -= n", "return sum -= n + 1")).isEqualTo("take");
    assertThat(concerned("item.price();", "item.price(); item.price();")).isEqualTo("add");
    assertThat(concerned("return n + 1", "return n + 2")).isEqualTo("add");
    assertThat(concerned("{ return n; }", "{ return n - 1; }")).isEmpty();
  }

  @Test
  @DisplayName("has fields, and static and other starting values")
  void fields() throws IOException {
    assertThat(concerned("SUM = 0", "SUM = 1")).isEqualTo("add take");
    assertThat(concerned("private int sum =", "private int other; private int sum ="))
        .isEqualTo("add take");
  }

  @Test
  @DisplayName("has a method that an object of another type overrides")
  void overridden() throws IOException {
    assertThat(
            concerned("return 2; }\n  @Override int weight", "return 3; }\n  @Override int weight"))
        .isEqualTo("add");
    assertThat(concerned("weight() { return 2", "weight() { return 3")).isEmpty();
  }

  @Test
  @DisplayName("has what the JDK calls: a lambda, a method of an interface, toString, main")
  void calledByTheJdk() throws IOException {
    assertThat(concerned("println(sum + 1)", "println(sum + 2)")).isEqualTo("add");
    assertThat(concerned("println(take(1))", "println(take(2))")).isEqualTo("take");
    assertThat(concerned("a.price() - b.price()", "b.price() - a.price()")).isEqualTo("add");
    assertThat(concerned("\"special\"", "\"rare\"")).isEqualTo("add");
    assertThat(concerned("\"ran\"", "\"walked\"")).isEqualTo("add");
    assertThat(concerned("\"started\"", "\"began\"")).isEqualTo("add take");
  }

  @Test
  @DisplayName("has classes and methods that stand in a text, and services that a resource names")
  void byName() throws IOException {
    assertThat(concerned("\"loaded\"", "\"found\"")).isEqualTo("add");
    assertThat(concerned("\"opened\"", "\"ajar\"")).isEqualTo("add");
    assertThat(concerned("\"closed\"", "\"shut\"")).isEmpty();
    assertThat(concerned("return 12", "return 13")).isEqualTo("add");
  }

  @Test
  @DisplayName("has any class and method if the code puts their names together, or lists them")
  void byAnyName() throws IOException {
    for (String text : List.of("\"Hello\"", "\"Bye\"")) {
      ReachableCode after = code(TILL.replace(text, "\"…\""));
      assertThat(after.digestFor("shop.GreetTest"))
          .isNotEqualTo(before.digestFor("shop.GreetTest"));
      assertThat(after.digestFor("shop.TakeTest")).isEqualTo(before.digestFor("shop.TakeTest"));
    }
  }

  @Test
  @DisplayName("has a class of the code instead of one of the tests with the same name")
  void sameName() throws IOException {
    Map<String, String> helper = Map.of("shop/Rounding.java", "package shop; class Rounding {}");
    Path tests = compiled(helper);
    before = ReachableCode.in(known, compiled(TILL), tests);
    Path after = compiled(TILL.replace("return n + 1", "return n + 2"));
    assertThat(concerned(ReachableCode.in(known, after, tests))).isEqualTo("add");
  }

  @Test
  @DisplayName("has every resource")
  void resources() throws IOException {
    resources.put("prices.csv", "42");
    assertThat(concerned(code(TILL))).isEqualTo("add take");
  }

  @Test
  @DisplayName("is the same when lines move, or when another method has one more lambda")
  void moved() throws IOException {
    assertThat(concerned("class Till {", "class Till {\n\n")).isEmpty();
    String oneMore = "item.price(); Runnable more = () -> System.out.println(1); more.run();";
    assertThat(concerned("item.price();", oneMore)).isEqualTo("add");
  }
}
