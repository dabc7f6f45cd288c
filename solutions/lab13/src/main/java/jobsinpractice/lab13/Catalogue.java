package jobsinpractice.lab13;

// region catalogue-imports
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;

// endregion

/** Announces a changed product to the shop's partners. */
final class Catalogue {
  private final Redis redis;
  private final Client client;

  Catalogue(Redis redis, Client client) {
    this.redis = redis;
    this.client = client;
  }

  /** Returns the key that holds a partner's web address, as a string of Redis. */
  static String addressKey(String partner) {
    return "partner:" + partner + ":address";
  }

  /**
   * Pushes a {@code Webhook} with the arguments address and product for each partner that has an
   * address, in the order of the list. For 1,000 partners, Redis must not read from the network
   * more than 100 times.
   *
   * @param partners any number of partners, also none
   */
  void announce(long product, List<String> partners) {
    // region task-2
    if (partners.isEmpty()) return;
    String[] keys = partners.stream().map(Catalogue::addressKey).toArray(String[]::new);
    List<JobRequest> jobs = new ArrayList<>();
    for (String address : redis.call(jedis -> jedis.mget(keys))) {
      if (address != null) jobs.add(JobRequest.of("Webhook", address, product));
    }
    client.pushBulk(jobs.stream());
    // endregion
  }
}
