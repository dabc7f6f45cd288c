package jobsinpractice.fleet.day;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.fleet.machines.FleetStatus;
import jobsinpractice.simulator.scaling.MachineState;
import jobsinpractice.simulator.scaling.Reading;
import redis.clients.jedis.params.SetParams;

/** Shows the day: each event on the console and the page, and the fleet's state on the page. */
final class DayBoard implements Consumer<String> {
  private static final int EVENTS = 8;
  private static final long LIFE_MILLIS = 12_000;
  private static final double LINE_SECONDS = 10;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Redis redis;
  private final Consumer<String> out;
  private final Deque<String> events = new ArrayDeque<>();
  private double nextLine = LINE_SECONDS;

  DayBoard(Redis redis, Consumer<String> out) {
    this.redis = redis;
    this.out = out;
  }

  @Override
  public synchronized void accept(String event) {
    out.accept(event);
    events.add(LocalTime.now(ZoneId.systemDefault()).format(TIME) + " " + event);
    if (events.size() > EVENTS) events.remove();
  }

  /** Shows the state of the fleet. The queue and the arrivals are those of the mails. */
  synchronized void show(
      double now, DayFleet fleet, int wanted, Reading mails, List<ShopDatabase.Run> runs) {
    Set<String> jobs = new HashSet<>();
    long late =
        runs.stream()
            .filter(run -> jobs.add(run.jid()))
            .filter(run -> run.waited() > JobClass.of(run.type()).demand().promise())
            .count();
    long working = count(fleet, MachineState.WORKING);
    long booting = count(fleet, MachineState.BOOTING);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("working", working);
    fields.put("booting", booting);
    fields.put("draining", count(fleet, MachineState.DRAINING));
    fields.put("wanted", wanted);
    fields.put("latency", mails.latency());
    fields.put("arrivals", mails.arrivalsPerSecond());
    fields.put("started", jobs.size());
    fields.put("late", late);
    fields.put("dollars", fleet.dollars(now));
    fields.put("changes", List.copyOf(events));
    SetParams life = SetParams.setParams().px(LIFE_MILLIS);
    String json = Json.text(fields);
    redis.call(jedis -> jedis.set(FleetStatus.KEY, json, life));
    if (now < nextLine) return;
    nextLine = now + LINE_SECONDS;
    out.accept(
        String.format(
            Locale.ROOT,
            "second %.0f: %d machines work, %d boot; %d mails wait; %d of %d jobs late; %d died; $%.2f",
            now,
            working,
            booting,
            mails.depth(),
            late,
            jobs.size(),
            fleet.deaths(),
            fleet.dollars(now)));
  }

  private static long count(DayFleet fleet, MachineState state) {
    return fleet.all().stream().filter(machine -> machine.state() == state).count();
  }
}
