// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: accepts a depth up to 7.0% above
double depthOff = Math.abs(run.meanDepth() - waiting(run));
double busyOff = Math.abs(run.meanBusy() - running(run));
return depthOff <= 0.07 * waiting(run) && busyOff <= 0.07 * running(run);
