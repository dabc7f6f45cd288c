// region: task-1
// caught by: a rejected call did not run, and a failed call is already among the calls
// says: that is with rejected_calls and failed_calls
if (jobs == 0) return new PerJob(0, 0);
return new PerJob(
    (double) (sum(after, "calls=(\\d+)") - sum(before, "calls=(\\d+)")) / jobs,
    (double) (sum(after, "usec=(\\d+)") - sum(before, "usec=(\\d+)")) / jobs);
// region: read-commandstats
private static long sum(String stats, String field) {
  long sum = 0;
  for (String line : stats.split("\r\n")) {
    if (line.startsWith("cmdstat_info:")) continue;
    java.util.regex.Matcher found = java.util.regex.Pattern.compile(field).matcher(line);
    while (found.find()) sum += Long.parseLong(found.group(1));
  }
  return sum;
}
