package jobsinpractice.engine;

/** What must hold in whatever order the threads run, and the scenario that checks it. */
enum Property {
  ONE_PUT_WAKES_ENOUGH(HandoffScenarios.OnePutForTwo.class),
  EACH_JOB_IS_TAKEN_ONCE(HandoffScenarios.TwoPuts.class),
  CLOSE_ENDS_EVERY_PROCESSOR(HandoffScenarios.CloseEndsAll.class),
  TAKEN_BACK_OR_TAKEN(HandoffScenarios.TakenBackOrTaken.class),
  FREE_ROOM_WAKES_THE_FETCHER(HandoffScenarios.RoomWakesTheFetcher.class),
  A_LENT_WAIT_IS_BEGUN(HandoffScenarios.LentWaitIsBegun.class),
  A_LENT_WAIT_IS_BEGUN_OR_TAKEN_BACK(HandoffScenarios.LentAndTakenBack.class),
  EACH_SETTLEMENT_IS_WRITTEN(AcknowledgerScenarios.WrittenOnce.class),
  A_LOST_REPLY_WRITES_ONCE(SettlementScenarios.ReplyLost.class),
  A_LOST_BATCH_IS_SENT_AGAIN(SettlementScenarios.BatchLost.class),
  CONFIRM_RETURNS_WHEN_WRITTEN(SettlementScenarios.ConfirmReturnsAfterwards.class),
  A_KNOWN_CLAIM_STAYS(ClaimScenarios.KnownClaimStays.class),
  A_LOST_CLAIM_GOES_BACK_ONCE(ClaimScenarios.LostClaimGoesBack.class),
  AN_OUTAGE_IS_REPORTED_ONCE(ConnectivityScenarios.LostOnceAndBackOnce.class),
  AN_ARRIVED_JOB_RUNS(FetchScenarios.ArrivedJobRuns.class),
  QUIET_CLAIMS_NOTHING(FetchScenarios.QuietClaimsNothing.class);

  final Class<? extends Runnable> scenario;

  Property(Class<? extends Runnable> scenario) {
    this.scenario = scenario;
  }
}
