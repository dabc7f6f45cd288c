package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses one of several Redis servers (shards) for a job: by its queue, or by a key of yours, such
 * as the customer. Each shard has a {@link Client} of its own, and needs a worker of its own:
 *
 * <pre>{@code
 * ShardedClient shards =
 *     ShardedClient.of(Map.of("red", new Client(red), "blue", new Client(blue)))
 *         .withQueue("thumbnails", "blue");
 * shards.push(JobRequest.of("Thumbnail", 7).queue("thumbnails"));  // on blue
 * shards.forKey("customer:42").push("Invoice", 42);                // always on the same shard
 * }</pre>
 *
 * <ul>
 *   <li>The choice depends on the names of the shards and on the key or queue, and on nothing else:
 *       not on the order of the shards, their addresses, or the process. So never rename a shard.
 *       It is the shard with the largest SHA-256 of its name, a line feed, and the key, all in
 *       UTF-8. In Ruby: {@code names.max_by { |name| Digest::SHA256.digest("#{name}\n#{key}") }}.
 *   <li>A new shard takes its part of the keys from all others, and no other key moves. Jobs that
 *       are already pushed stay where they are, so let each shard's worker serve all queues, and
 *       keep the worker of a shard that you remove until its queues and sets are empty.
 *   <li>A shard that is away refuses its own pushes with {@link RedisUnavailable}. No push goes to
 *       another shard instead.
 *   <li>Nothing works across shards. {@link UniqueJobs}, {@link Limiter}, batches, pause, counts,
 *       and the dashboard each know one Redis.
 * </ul>
 *
 * <p>Immutable, and safe for use by many threads. It does not close the connections of its clients.
 *
 * @since 0.2.0
 */
public final class ShardedClient {
  private final TreeMap<String, Client> shards;
  private final Map<String, String> queues;

  private ShardedClient(TreeMap<String, Client> shards, Map<String, String> queues) {
    this.shards = shards;
    this.queues = queues;
  }

  /**
   * @param shards the name of each shard, and its client. The names are part of the choice.
   * @throws IllegalArgumentException if there is no shard, a name is blank or has a line feed, a
   *     client is missing (null), or two shards have the same address
   */
  public static ShardedClient of(Map<String, Client> shards) {
    if (shards == null || shards.isEmpty()) {
      throw new IllegalArgumentException("There must be at least one shard.");
    }
    Map<Object, String> names = new HashMap<>();
    shards.forEach(
        (name, client) -> {
          if (name == null || name.isBlank() || name.contains("\n")) {
            throw new IllegalArgumentException("A shard needs a name of one line, not " + name);
          }
          if (client == null) {
            throw new IllegalArgumentException("The shard " + name + " has no client (null).");
          }
          String other = names.put(client.place(), name);
          if (other != null) {
            throw new IllegalArgumentException(
                "The shards " + other + " and " + name + " are the same Redis: " + client.place());
          }
        });
    return new ShardedClient(new TreeMap<>(shards), Map.of());
  }

  /**
   * The same shards, with all jobs of one queue on one of them.
   *
   * @throws IllegalArgumentException if the queue has no name, or no shard has that name
   */
  public ShardedClient withQueue(String queue, String shard) {
    checkQueue(queue);
    if (shard == null || !shards.containsKey(shard)) {
      throw new IllegalArgumentException(
          "No shard is called " + shard + "; there are " + shards.keySet());
    }
    Map<String, String> more = new HashMap<>(queues);
    more.put(queue, shard);
    return new ShardedClient(shards, more);
  }

  /** Returns the client of the shard that this key always belongs to. */
  public Client forKey(String key) {
    return shards.get(shardOfKey(key));
  }

  /**
   * Returns the client of the shard that this queue belongs to, for a bulk push. Its jobs must name
   * the same queue.
   */
  public Client forQueue(String queue) {
    return shards.get(shardOfQueue(queue));
  }

  /**
   * Returns the name of the shard that this key always belongs to.
   *
   * @throws IllegalArgumentException for null
   */
  public String shardOfKey(String key) {
    if (key == null) throw new IllegalArgumentException("The key is missing (null).");
    String chosen = null;
    byte[] largest = {};
    for (String name : shards.keySet()) {
      byte[] digest = sha256(name + "\n" + key);
      if (Arrays.compareUnsigned(digest, largest) > 0) {
        largest = digest;
        chosen = name;
      }
    }
    return chosen;
  }

  /**
   * Returns the name of the shard of {@link #withQueue}, or else that of the name as a key.
   *
   * @throws IllegalArgumentException if the queue has no name
   */
  public String shardOfQueue(String queue) {
    checkQueue(queue);
    String chosen = queues.get(queue);
    return chosen == null ? shardOfKey(queue) : chosen;
  }

  /**
   * Pushes a job to the shard of the queue that the request names. A client middleware that changes
   * the queue does not change the shard.
   *
   * @return its jid, 24 hex digits; null if a middleware vetoed it
   * @throws IllegalArgumentException for an argument that has no JSON form, with its path
   * @throws RedisUnavailable when that shard could not write it
   */
  public String push(JobRequest request) {
    return forQueue(request.queue()).push(request);
  }

  /** As {@link #push(JobRequest)}, for a typed job. */
  public <A> String push(JobType<A> type, A args) {
    return push(type.request(args));
  }

  private static void checkQueue(String queue) {
    if (queue == null || queue.isBlank()) {
      throw new IllegalArgumentException("A queue needs a name.");
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
