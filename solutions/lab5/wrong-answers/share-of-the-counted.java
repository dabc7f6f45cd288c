// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: share of the number that was counted
double depthOff = Math.abs(run.meanDepth() - waiting(run));
double busyOff = Math.abs(run.meanBusy() - running(run));
return depthOff <= TOLERANCE * run.meanDepth() && busyOff <= TOLERANCE * run.meanBusy();
