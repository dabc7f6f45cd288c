// region: task-1
// caught by: ten jobs ended between the two looks: 4 commands and 15 µs each
// says: subtract what the first look had
if (jobs == 0) return new PerJob(0, 0);
long calls = 0;
long micros = 0;
for (Map.Entry<String, long[]> command : read(after).entrySet()) {
  if (!command.getKey().equals("info")) calls += command.getValue()[0];
  if (!NOT_TIMED.contains(command.getKey())) micros += command.getValue()[1];
}
return new PerJob((double) calls / jobs, (double) micros / jobs);
