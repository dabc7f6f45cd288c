// region: task-4
double service = mix.cpuSeconds() + mix.ioSeconds();
double seconds = mix.cpuSeconds() / cores; // per job, of the scarce resource
String scarce = "cores";
for (int i = 0; i < shared.size(); i++) {
  Shared s = shared.get(i);
  if (s.heldSeconds() == 0) continue;
  double perJob = s.heldSeconds() / s.places();
  if (perJob > seconds * (1 + 1e-12)) {
    seconds = perJob;
    scarce = s.name();
  }
}
double jobs = service / seconds;
int limit = (int) jobs;
if (limit < jobs) limit++;
boolean virtual = !(limit <= platformMost);
return new Advice(virtual, limit, scarce);
