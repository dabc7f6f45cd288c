package jobsinpractice.simulator;

import static jobsinpractice.simulator.Model.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Measures the simulator's own speed: 10,000 workers and 10 million jobs, near saturation, over
 * three weighted queues. Not a test, because it reads the wall clock; README.md has the command and
 * the figure.
 */
final class Scale {
  private Scale() {}

  public static void main(String[] args) throws Exception {
    JobClass mail = job("Mail").queue("mailers").cpu(ms(2)).io(exponential(ms(900)));
    JobClass thumbnail = job("Photo").cpu(lognormal(ms(90), 1)).io(ms(20));
    JobClass report = job("Report").queue("low").io(pareto(ms(500), 2.5)).cpu(ms(50));
    WeightedOrder weights = weighted().queue("mailers", 3).queue("default", 2).queue("low", 1);
    Simulation model =
        Simulation.seed(42)
            .load(poisson(perSecond(7150)).of(mail), poisson(perSecond(7150)).of(thumbnail))
            .load(poisson(perSecond(2400)).of(report))
            .fleet(
                Fleet.of(1000)
                    .processes()
                    .threads(10)
                    .serving(weights)
                    .packed(2, machine(cores(2)).costing(0.05)));
    long start = System.nanoTime();
    Result result = model.run(seconds(605));
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,d workers, %,d jobs in %.1f s (utilization %.0f%%, p95 latency %.2f s)%n",
        result.fleet().threads(),
        result.all().done(),
        seconds,
        100 * result.utilization(),
        result.latency().p95());
    ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .ifPresent(
            cpu ->
                System.out.printf(
                    Locale.ROOT, "CPU time of this JVM: %.1f s%n", cpu.toMillis() / 1e3));
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return;
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM")) System.out.println("peak memory of this JVM: " + line);
    }
  }
}
