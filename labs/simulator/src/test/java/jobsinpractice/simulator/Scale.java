package jobsinpractice.simulator;

import static jobsinpractice.simulator.Terms.*;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures the simulator's own speed: 10,000 workers and 10 million jobs. Not a test, because it
 * reads the wall clock; README.md has the command and the figure.
 */
final class Scale {
  private Scale() {}

  public static void main(String[] args) throws Exception {
    long start = System.nanoTime();
    JobClass mail = job("Mail").queue("mailers").cpu(ms(2)).io(exponential(ms(900)));
    JobClass thumbnail = job("Thumbnail").cpu(lognormal(ms(90), 1)).io(ms(20));
    JobClass report = job("Report").queue("low").io(pareto(ms(500), 2.5)).cpu(ms(50));
    Result result =
        Simulation.seed(42)
            .load(poisson(perSecond(6700)).of(mail))
            .load(poisson(perSecond(6700)).of(thumbnail))
            .load(poisson(perSecond(2300)).of(report))
            .fleet(
                Fleet.of(1000)
                    .processes()
                    .threads(10)
                    .serving(weighted().queue("mailers", 3).queue("default", 2).queue("low", 1))
                    .packed(2, machine(cores(2)).costing(0.05)))
            .runAndDrain(seconds(637));
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println(result.json().lines().filter(line -> !line.contains("group")).toList());
    System.out.printf(
        "%d workers, %,d jobs in %.1f s%n", result.fleet().threads(), result.all().done(), seconds);
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      Files.readAllLines(status).stream()
          .filter(l -> l.startsWith("VmHWM"))
          .forEach(System.out::println);
    }
  }
}
