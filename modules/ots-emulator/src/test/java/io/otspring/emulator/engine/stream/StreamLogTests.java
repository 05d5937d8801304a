/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.emulator.engine.stream;

import java.time.Duration;
import java.util.List;

import io.otspring.emulator.MutableClock;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.RowChange;
import io.otspring.emulator.storage.ChangeSet;
import io.otspring.emulator.storage.KeySpace;
import io.otspring.emulator.storage.MemoryStorage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StreamLogTests {

	private static final byte[] KEY = { 1 };

	private final MutableClock clock = new MutableClock(1_700_000_000_000L);

	private final MemoryStorage storage = new MemoryStorage();

	private final StreamSettings settings = new StreamSettings(true, "t_1", 1, 1, List.of());

	private final StreamLog log = open();

	@Test
	void changesAndRecordsAreAppliedTogether() {
		KeySpace rows = this.storage.keySpace("rows");
		this.log.apply(new ChangeSet().put(rows, KEY, KEY), List.of(change(1), change(2)));
		assertThat(rows.get(KEY)).isEqualTo(KEY);
		assertThat(this.log.read(0, 10).records()).hasSize(2);
	}

	@Test
	void everyChangeRemovesSomeExpiredRecordsUntilNoneIsLeft() {
		for (int i = 0; i < 100; i++) {
			append();
		}
		this.clock.advance(Duration.ofHours(2));
		append();
		assertThat(stored()).isEqualTo(100 + 1 - 17);
		for (int i = 0; i < 10; i++) {
			append();
		}
		assertThat(stored()).isEqualTo(11);
		assertThat(this.log.oldest()).isEqualTo(100);
	}

	@Test
	void numbersGoOnAfterRecordsWereRemovedAndTheLogIsOpenedAgain() {
		append();
		append();
		this.clock.advance(Duration.ofHours(2));
		append();
		StreamLog reopened = open();
		assertThat(reopened.oldest()).isEqualTo(2);
		assertThat(reopened.read(2, 10).next()).isEqualTo(3);
	}

	private StreamLog open() {
		return new StreamLog(this.settings, "id", this.storage, this.clock);
	}

	private void append() {
		this.log.apply(new ChangeSet(), List.of(change(1)));
	}

	private int stored() {
		int[] count = new int[1];
		this.storage.keySpace("stream/1/id")
			.ascending(new byte[0], new byte[] { (byte) 0xFF })
			.forEachRemaining(entry -> count[0]++);
		return count[0];
	}

	private static RowChange change(long id) {
		return new RowChange(RowChange.Kind.PUT, new PrimaryKey(List.of(new KeyColumn("id", new IntegerValue(id)))),
				List.of(), List.of());
	}

}
