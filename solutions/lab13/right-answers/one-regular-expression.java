// region: task-1
double[] first = sums(before);
double[] second = sums(after);
if (jobs == 0) {
  return new PerJob(0, 0);
}
return new PerJob((second[0] - first[0]) / jobs, (second[1] - first[1]) / jobs);
// region: read-commandstats
private static double[] sums(String stats) {
  double[] sums = new double[2];
  java.util.regex.Matcher line =
      java.util.regex.Pattern.compile("cmdstat_([^:]+):calls=(\\d+),usec=(\\d+),").matcher(stats);
  while (line.find()) {
    if (line.group(1).equals("info")) continue;
    sums[0] += Long.parseLong(line.group(2));
    if (!line.group(1).matches("eval|evalsha|fcall|exec")) sums[1] += Long.parseLong(line.group(3));
  }
  return sums;
}
