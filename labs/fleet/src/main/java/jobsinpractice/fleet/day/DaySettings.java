package jobsinpractice.fleet.day;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a worker process of the day needs to know. It is passed in the environment, because other
 * users of the machine can read arguments.
 *
 * @param day names this day; a job of an earlier day is not run again
 * @param redis the address of Redis, through the network that the day can cut
 * @param database the address of the shop's database
 * @param classes the folder with the compiled labs
 * @param old the parts that the shop's old code plays
 * @param provider the port of the payment provider
 * @param version 2 is the broken one
 */
record DaySettings(
    String day,
    String redis,
    String database,
    String classes,
    Set<Part> old,
    int provider,
    int machine,
    int version) {
  private static final String PREFIX = "LAUNCH_DAY_";

  Map<String, String> toEnvironment() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(PREFIX + "DAY", day);
    variables.put(PREFIX + "REDIS", redis);
    variables.put(PREFIX + "DATABASE", database);
    variables.put(PREFIX + "CLASSES", classes);
    variables.put(PREFIX + "OLD", old.stream().map(Part::name).collect(Collectors.joining(",")));
    variables.put(PREFIX + "PROVIDER", Integer.toString(provider));
    variables.put(PREFIX + "MACHINE", Integer.toString(machine));
    variables.put(PREFIX + "VERSION", Integer.toString(version));
    return variables;
  }

  static DaySettings of(UnaryOperator<String> variables) {
    UnaryOperator<String> day = name -> variables.apply(PREFIX + name);
    Set<Part> old = EnumSet.noneOf(Part.class);
    Arrays.stream(day.apply("OLD").split(","))
        .filter(name -> !name.isEmpty())
        .forEach(name -> old.add(Part.valueOf(name)));
    return new DaySettings(
        day.apply("DAY"),
        day.apply("REDIS"),
        day.apply("DATABASE"),
        day.apply("CLASSES"),
        old,
        Integer.parseInt(day.apply("PROVIDER")),
        Integer.parseInt(day.apply("MACHINE")),
        Integer.parseInt(day.apply("VERSION")));
  }
}
