// region: task-2-agrees
// caught by: any run: the counted numbers agree, or they don't
// says: the two distances were added up
double depthOff = Math.abs(run.meanDepth() - waiting(run)) / Math.max(1e-12, waiting(run));
double busyOff = Math.abs(run.meanBusy() - running(run)) / Math.max(1e-12, running(run));
return depthOff + busyOff <= TOLERANCE;
