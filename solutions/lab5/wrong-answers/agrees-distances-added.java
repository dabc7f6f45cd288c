// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: so one can hide the other
double off = Math.abs(run.meanDepth() - waiting(run)) + Math.abs(run.meanBusy() - running(run));
return off <= TOLERANCE * (waiting(run) + running(run));
