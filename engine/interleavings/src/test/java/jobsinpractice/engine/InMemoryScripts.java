package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One queue and its in-flight list in memory, in the place of Redis, with what the scripts do to
 * them. A reply can be lost: the caller learns nothing, whether Redis ran the script or not.
 */
final class InMemoryScripts implements ScriptRunner {
  enum Loss {
    NONE,
    BEFORE,
    AFTER
  }

  private static final int FIRST_GROUP = 6;
  private static final byte[] NOTHING_UNDONE = {};

  final List<ByteBuffer> queue = new ArrayList<>();
  final List<ByteBuffer> inFlight = new ArrayList<>();
  private final Map<ByteBuffer, Integer> settled = new LinkedHashMap<>();
  private long lastBatch;
  private final Loss firstSettle;
  private int settles;

  InMemoryScripts(Loss firstSettle) {
    this.firstSettle = firstSettle;
  }

  synchronized void push(byte[] payload) {
    queue.add(ByteBuffer.wrap(payload));
  }

  synchronized void claimed(UnitOfWork unit) {
    inFlight.add(ByteBuffer.wrap(unit.payload()));
  }

  /** Returns null if the queue is empty. */
  synchronized byte[] claim() {
    if (queue.isEmpty()) return null;
    ByteBuffer payload = queue.remove(0);
    inFlight.add(payload);
    return payload.array();
  }

  @Override
  public synchronized Object run(Script script, List<byte[]> keys, List<byte[]> args) {
    return switch (script) {
      case SETTLE -> settle(args);
      case UNKNOWN -> inFlight.size() > number(args.get(0)) ? List.of(1L) : List.of();
      case PAGE -> page(number(args.get(0)));
      case GIVEBACK -> giveBack(args);
      default -> throw new IllegalArgumentException(script.name());
    };
  }

  private Object settle(List<byte[]> args) {
    Loss loss = settles++ == 0 ? firstSettle : Loss.NONE;
    if (loss != Loss.BEFORE) write(args);
    if (loss != Loss.NONE) throw new RedisUnavailable("the reply was lost", null);
    return NOTHING_UNDONE;
  }

  private void write(List<byte[]> args) {
    long batch = Long.parseLong(new String(args.get(FIRST_GROUP - 2), US_ASCII));
    if (batch <= lastBatch) return; // as in settle.lua
    lastBatch = batch;
    for (int i = FIRST_GROUP; i < args.size(); ) {
      int size = number(args.get(i + 2));
      for (byte[] payload : args.subList(i + 3, i + 3 + size)) {
        ByteBuffer entry = ByteBuffer.wrap(payload);
        if (inFlight.remove(entry)) settled.merge(entry, 1, Integer::sum);
      }
      i += 3 + size;
    }
  }

  private List<Object> page(int passed) {
    List<Object> page = new ArrayList<>(List.of(1L));
    for (ByteBuffer entry : inFlight.subList(Math.min(passed, inFlight.size()), inFlight.size())) {
      page.add(entry.array());
    }
    return page;
  }

  private long giveBack(List<byte[]> args) {
    long back = 0;
    for (byte[] payload : args.subList(1, args.size())) {
      if (!inFlight.remove(ByteBuffer.wrap(payload))) continue;
      queue.add(ByteBuffer.wrap(payload));
      back++;
    }
    return back;
  }

  private static int number(byte[] text) {
    return Integer.parseInt(new String(text, US_ASCII));
  }

  int timesSettled(UnitOfWork unit) {
    return settled.getOrDefault(ByteBuffer.wrap(unit.payload()), 0);
  }
}
