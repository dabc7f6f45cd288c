// region: task-1
// caught by: a subcommand and a command whose name begins like another are counted
// says: a name can contain a |
if (jobs == 0) return new PerJob(0, 0);
long calls = 0;
long micros = 0;
for (int sign : new int[] {-1, 1}) {
  java.util.regex.Matcher found =
      java.util.regex.Pattern.compile("cmdstat_(\\w+):calls=(\\d+),usec=(\\d+)")
          .matcher(sign < 0 ? before : after);
  while (found.find()) {
    if (found.group(1).equals("info")) continue;
    calls += sign * Long.parseLong(found.group(2));
    if (!NOT_TIMED.contains(found.group(1))) micros += sign * Long.parseLong(found.group(3));
  }
}
return new PerJob((double) calls / jobs, (double) micros / jobs);
