// region: task-1
double wall = attempts.stream().mapToDouble(Timing::wallSeconds).sum();
double cpu = attempts.stream().mapToDouble(Timing::cpuSeconds).sum();
if (wall <= 0 || cpu >= wall) return 0;
return (wall - cpu) / wall * 100;
