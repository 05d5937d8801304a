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

package io.otspring.emulator.engine.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import io.otspring.emulator.RandomValues;
import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.IntegerValue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares rows after any sequence of updates with a model of maps in maps.
 */
class VersionModelTests {

	private static final int MAX_VERSIONS = 2;

	@Test
	void aRowIsWhatTheModelSays() {
		RandomValues.check(1_000, values -> {
			Rows rows = Rows.table(MAX_VERSIONS);
			TreeMap<String, TreeMap<Long, Long>> model = new TreeMap<>();
			boolean exists = false;
			List<List<CellChange>> updates = values.list(0, 8, () -> values.list(1, 4, () -> change(values)));
			for (List<CellChange> update : updates) {
				rows.update(Rows.id(1), update.toArray(CellChange[]::new));
				exists |= update.stream().anyMatch(CellChange::writes);
				update.forEach(change -> apply(change, model));
				model.values().forEach(VersionModelTests::trim);
			}
			assertThat(rows.cells(Rows.id(1))).as("%s", updates).isEqualTo(exists ? cells(model) : null);
		});
	}

	private static CellChange change(RandomValues values) {
		String column = values.of("a", "b");
		return switch (values.of(1, 2, 3, 4)) {
			case 1 -> Rows.delete(column);
			case 2 -> Rows.delete(column, values.between(1, 4));
			default -> Rows.put(column, values.between(1, 4), values.integer());
		};
	}

	private static void apply(CellChange change, TreeMap<String, TreeMap<Long, Long>> model) {
		TreeMap<Long, Long> versions = model.computeIfAbsent(change.column(),
				column -> new TreeMap<>(Comparator.reverseOrder()));
		if (change instanceof CellChange.Put put) {
			versions.put(put.timestamp(), ((IntegerValue) put.value()).value());
		}
		else if (change instanceof CellChange.DeleteVersion version) {
			versions.remove(version.timestamp());
		}
		else {
			versions.clear();
		}
	}

	private static void trim(TreeMap<Long, Long> versions) {
		while (versions.size() > MAX_VERSIONS) {
			versions.pollLastEntry();
		}
	}

	private static List<Cell> cells(TreeMap<String, TreeMap<Long, Long>> model) {
		List<Cell> cells = new ArrayList<>();
		model.forEach((column, versions) -> versions
			.forEach((timestamp, value) -> cells.add(Rows.cell(column, timestamp, value))));
		return cells;
	}

}
