package jobsinpractice.lab13;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisDataException;

@Lab(13)
@DisplayName("The catalogue")
class CatalogueTest {
  static final Task TRIPS =
      Task.of(13, 2, "round trips")
          .asks("fetch all addresses in one request, and push all webhooks in another")
          .lookAt("Client.pushBulk (engine) · MGET (Redis) · chapter 13, \"Fewer round trips\"")
          .whenThrown(
              JedisDataException.class,
              "Redis refused the command. MGET needs at least one key, and a list of partners can be"
                  + " empty")
          .whenThrown(
              NullPointerException.class,
              "a partner without an address: for a key that does not exist, Redis returns null");

  private static final int PARTNERS = 1_000;

  private static List<String> partners(int count) {
    return IntStream.range(0, count).mapToObj(i -> "p" + i).toList();
  }

  private static void addresses(TestBench bench, Map<String, String> addresses) {
    if (addresses.isEmpty()) return;
    List<String> pairs = new ArrayList<>();
    addresses.forEach(
        (partner, address) -> Collections.addAll(pairs, Catalogue.addressKey(partner), address));
    bench.redis().call(jedis -> jedis.mset(pairs.toArray(String[]::new)));
  }

  private static Map<String, String> addressOfEach(List<String> partners) {
    Map<String, String> addresses = new TreeMap<>();
    partners.forEach(partner -> addresses.put(partner, address(partner)));
    return addresses;
  }

  private static String address(String partner) {
    return "https://" + partner + ".example/hooks";
  }

  private static Catalogue catalogue(TestBench bench) {
    return new Catalogue(bench.redis(), new Client(bench.redis(), bench.clock(), List.of()));
  }

  private static String withoutProduct(String job) {
    return job.substring(0, job.lastIndexOf(','));
  }

  /** What waits in the queue, in order: address and product. */
  private static List<String> pushed(TestBench bench) throws MalformedPayload {
    List<String> jobs = new ArrayList<>();
    for (String payload : bench.redis().call(jedis -> jedis.lrange("queue:default", 0, -1))) {
      Job job = Job.parse(Keys.bytes(payload), "default");
      jobs.add(0, job.type() + " " + job.args());
    }
    return jobs;
  }

  @Test
  @Tag("task-2")
  @Order(1)
  @DisplayName("1,000 partners: Redis reads at most 100 times from the network")
  @Promise("For 1,000 partners, Redis must not read from the network more than 100 times.")
  void trips(TestBench bench) throws Exception {
    List<String> partners = partners(PARTNERS);
    addresses(bench, addressOfEach(partners));
    RedisCounts counts = RedisCounts.during(bench, () -> catalogue(bench).announce(4711, partners));
    long gets = counts.of("get");
    long pushes = counts.of("lpush", "rpush");
    long multis = counts.of("multi");
    boolean many = counts.reads() > 100;
    boolean getsWait = gets >= PARTNERS && counts.reads() >= gets;
    boolean pushesWait = pushes >= PARTNERS / 2 && counts.reads() >= pushes;
    String seen =
        "Redis read "
            + counts.reads()
            + " times; GET "
            + gets
            + ", MGET "
            + counts.of("mget")
            + ", LPUSH "
            + pushes
            + ", MULTI "
            + multis;
    TRIPS
        .expectThat("Redis reads at most 100 times from the network")
        .given("1,000 partners, each of them with an address")
        .butIf(
            many && multis >= PARTNERS / 2,
            seen,
            "MULTI makes several commands one step, so that no other client's command runs between"
                + " them. It does not put the next partner's commands into the same request")
        .butIf(
            many && getsWait && pushesWait && counts.reads() < gets + pushes,
            seen,
            "each address, or each job, is a request of its own, and waits for its reply before the"
                + " next one leaves. One MGET reads all addresses, and one pushBulk pushes all jobs")
        .butIf(
            many && getsWait && pushesWait,
            seen,
            "each partner costs a request for the address and another one for the job, and each"
                + " request waits for its reply before the next one leaves. One MGET reads all"
                + " addresses, and one pushBulk pushes all jobs")
        .butIf(
            many && getsWait,
            seen,
            "the addresses are fetched one by one, and each request waits for its reply: one MGET"
                + " reads them all")
        .butIf(
            many && pushesWait,
            seen,
            "each job is a request of its own, and waits for its reply. The same holds for a"
                + " pipeline that is sent after each job. One pushBulk pushes them all")
        .butIf(
            many && counts.of("mget") > 1,
            seen,
            "each group of partners costs requests of its own: with groups of 10, a thousand partners"
                + " are a hundred groups. Make the groups larger")
        .otherwise(!many, seen, "fetch all addresses together, and push all jobs together");
  }

  @Test
  @Tag("task-2")
  @Order(2)
  @DisplayName("three partners, one of them without an address: two webhooks, in order")
  void jobs(TestBench bench) throws Exception {
    addresses(bench, Map.of("p1", address("p1"), "p3", address("p3")));
    catalogue(bench).announce(4711, List.of("p3", "p2", "p1"));
    TRIPS
        .expectInOrder(
            "Webhook [" + address("p3") + ", 4711]", "Webhook [" + address("p1") + ", 4711]")
        .given("partners p3, p2, and p1; p2 has no address; product 4711")
        .got(pushed(bench))
        .butIf(
            jobs -> jobs.size() == 3,
            "a partner without an address gets no webhook: Redis returns null for such a key")
        .butIf(
            jobs -> jobs.size() == 2 && jobs.get(0).contains("p1"),
            "the jobs are in another order than the partners")
        .butIf(List::isEmpty, "no job is in the queue default")
        .butIf(
            jobs -> jobs.stream().anyMatch(job -> job.contains("[4711")),
            "the address is the first argument, and the product the second")
        .butIf(
            jobs -> jobs.stream().anyMatch(job -> job.startsWith("Webhook [p")),
            "the first argument is the address, which Redis holds under addressKey(partner)")
        .otherwise("address and product, in the order of the partners");
  }

  @Test
  @Tag("task-2")
  @Order(3)
  @DisplayName("no partner, or none with an address: nothing is pushed")
  void none(TestBench bench) throws Exception {
    for (List<String> partners : List.of(List.<String>of(), List.of("p1", "p2"))) {
      catalogue(bench).announce(4711, partners);
      TRIPS
          .expectInOrder()
          .given("partners " + partners + ", none of them with an address")
          .got(new ArrayList<Object>(pushed(bench)))
          .butIf(
              jobs -> jobs.size() == 2,
              "a partner without an address gets no webhook: Redis returns null for such a key")
          .otherwise("no jobs");
    }
  }

  @Test
  @Tag("task-2")
  @Order(5)
  @DisplayName("2,500 partners: a webhook for each")
  void many(TestBench bench) throws Exception {
    List<String> partners = partners(2_500);
    addresses(bench, addressOfEach(partners));
    catalogue(bench).announce(4711, partners);
    TRIPS
        .expect(2_500, "webhooks")
        .given("2,500 partners, each of them with an address")
        .got(pushed(bench).size())
        .butIf(
            jobs -> jobs < 2_500,
            "partners are missing. If you take the partners in groups, go on until none is left: the"
                + " last group can be smaller")
        .butIf(jobs -> jobs > 2_500, "some partners get the webhook more than once")
        .otherwise("a webhook for each");
  }

  /** Partners, and which of them have an address. */
  record Input(List<String> partners, List<String> withAddress, long product) {
    @Override
    public String toString() {
      return "partners " + partners + ", with an address " + withAddress + ", product " + product;
    }
  }

  private static Input input(RandomGenerator random) {
    List<String> partners = random.ints(random.nextInt(8), 1, 10).mapToObj(i -> "p" + i).toList();
    List<String> with =
        random.ints(random.nextInt(8), 1, 10).distinct().mapToObj(i -> "p" + i).toList();
    return new Input(partners, with, random.nextLong(1L << 40));
  }

  @Test
  @Tag("task-2")
  @Order(4)
  @DisplayName("any partners, also one that is listed twice: a webhook for each")
  void generated(TestBench bench) {
    Generated.inputs(40, CatalogueTest::input)
        .first(new Input(List.of("p1", "p1"), List.of("p1"), 1))
        .smaller(
            in ->
                Generated.smallerLists(in.partners())
                    .map(less -> new Input(less, in.withAddress(), in.product())))
        .check(
            in -> {
              bench.redis().call(jedis -> jedis.flushDB());
              addresses(bench, addressOfEach(in.withAddress()));
              catalogue(bench).announce(in.product(), in.partners());
              List<String> right =
                  in.partners().stream()
                      .filter(in.withAddress()::contains)
                      .map(p -> "Webhook [" + address(p) + ", " + in.product() + "]")
                      .toList();
              TRIPS
                  .expect(right)
                  .got(pushed(bench))
                  .butIf(
                      jobs ->
                          in.product() > Integer.MAX_VALUE
                              && jobs.stream()
                                  .map(CatalogueTest::withoutProduct)
                                  .toList()
                                  .equals(
                                      right.stream().map(CatalogueTest::withoutProduct).toList()),
                      "the product has another number. Is it cut to an int? A product's number is a long")
                  .butIf(
                      jobs -> jobs.size() < right.size() && in.partners().size() > 1,
                      "a webhook is missing: is a partner that is listed twice only served once?")
                  .otherwise("a webhook for each partner of the list that has an address");
            });
  }
}
