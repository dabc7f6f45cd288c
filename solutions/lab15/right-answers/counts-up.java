// region: task-1
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double left = Math.max(settings.promise() - now.latency(), settings.interval());
int machines = 0;
while (machines * settings.threads() / seconds < now.arrivalsPerSecond() + now.depth() / left) {
  machines++;
}
return machines;
