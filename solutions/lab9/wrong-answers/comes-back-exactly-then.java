// region: task-3
// caught by: Retry-After: the job waits that long, and then the delay of backoff
// says: all jobs that got this answer come back at the same moment
if (!(error instanceof ProviderException provider)) return Decision.USUAL;
int status = provider.status();
if (status == 409) return Decision.DISCARD;
if (status != 408 && !ProviderException.isTrouble(error)) return Decision.KILL;
Duration asked = provider.retryAfter();
return Decision.exactly(asked != null ? asked : backoff.apply(failures));
