import static jobsinpractice.lab8.Ending.bytes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jobsinpractice.engine.Keys;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;
