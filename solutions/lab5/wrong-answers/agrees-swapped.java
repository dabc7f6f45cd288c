// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: the wrong way around
double a = Math.abs(run.meanDepth() - running(run));
double b = Math.abs(run.meanBusy() - waiting(run));
return a <= TOLERANCE * running(run) && b <= TOLERANCE * waiting(run);
