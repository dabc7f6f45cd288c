package jobsinpractice.simulator;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A result as JSON: times in seconds, shares from 0 to 1, six decimals at most. */
final class ResultJson {
  private final Result result;

  ResultJson(Result result) {
    this.result = result;
  }

  String json() {
    String fleet =
        object(
            number("processes", result.processes().size()),
            number("threads", result.fleet().threads()),
            number("utilization", result.utilization()),
            number("coreUse", result.coreUse()),
            number("running", result.fleet().running()),
            number("dollars", result.dollars()));
    List<String> processes = result.processes().stream().map(ResultJson::process).toList();
    List<String> jobs = result.jobs().values().stream().map(ResultJson::served).toList();
    List<String> queues = result.queues().values().stream().map(ResultJson::queue).toList();
    return "{\n"
        + ("\"all\": " + served(result.all()) + ",\n")
        + ("\"jobs\": " + lines(jobs) + ",\n")
        + ("\"queues\": " + lines(queues) + ",\n")
        + ("\"fleet\": " + fleet + ",\n")
        + ("\"processes\": " + lines(processes) + "\n}\n");
  }

  private static String served(JobStatistics served) {
    return object(
        text("name", served.name()),
        number("arrived", served.arrived()),
        number("done", served.done()),
        number("throughput", served.throughput()),
        number("cpuSeconds", served.cpuSeconds()),
        "\"latency\": " + spread(served.latency()),
        "\"serviceTime\": " + spread(served.serviceTime()));
  }

  private static String queue(QueueResult queue) {
    return object(
        "\"served\": " + served(queue.served()),
        number("meanDepth", queue.meanDepth()),
        number("waiting", queue.waiting()),
        number("oldest", queue.oldest()));
  }

  private static String process(ProcessResult process) {
    return object(
        number("group", process.group()),
        number("threads", process.threads()),
        number("utilization", process.utilization()));
  }

  private static String spread(DurationSummary spread) {
    return object(
        number("count", spread.count()),
        number("mean", spread.mean()),
        number("deviation", spread.deviation()),
        number("p50", spread.median()),
        number("p95", spread.p95()),
        number("p99", spread.p99()),
        number("max", spread.max()));
  }

  private static String object(String... members) {
    return "{" + String.join(", ", members) + "}";
  }

  private static String lines(Collection<String> items) {
    return items.stream().collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
  }

  private static String number(String name, double value) {
    return "\"" + name + "\": " + DecimalText.of(value);
  }

  private static String text(String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"");
    return "\"" + name + "\": \"" + escaped + "\"";
  }
}
