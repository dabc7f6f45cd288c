// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: so one can hide the other
double law = waiting(run) + running(run);
return Math.abs(run.meanDepth() + run.meanBusy() - law) <= TOLERANCE * law;
