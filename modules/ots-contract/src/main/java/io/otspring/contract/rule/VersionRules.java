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

package io.otspring.contract.rule;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.otspring.protocol.message.RowMessages.TimeRange;

/**
 * Versions of columns.
 */
final class VersionRules {

	private VersionRules() {
	}

	static List<Rule> all() {
		return List.of(
				new Rule("Versions/newest-first", "Versions come newest first, as many as are asked for", "a=4 a=3",
						scene -> fourVersions(scene).read(1, request -> request.setMaxVersions(2))),
				new Rule("Versions/limit-of-the-table", "No more versions are kept than the table says", "a=4 a=3 a=2",
						scene -> fourVersions(scene).read(1, request -> request.setMaxVersions(10))),
				new Rule("Versions/time-range", "A time range has its start, not its end", "a=2", scene -> {
					long now = now();
					Partition rows = versions(scene, now);
					return rows.read(1, request -> request.setMaxVersions(10)
						.setTimeRange(TimeRange.newBuilder().setStartTime(now + 1).setEndTime(now + 2)));
				}), new Rule("Versions/delete-one", "One version is deleted by its timestamp", "a=3 a=1", scene -> {
					long now = now();
					Partition rows = versions(scene, now);
					rows.update(rows.row(1).delete("a", now + 1)).message();
					return rows.read(1, request -> request.setMaxVersions(10));
				}), new Rule("Versions/same-timestamp", "The later value of a version wins", "a=new", scene -> {
					long now = now();
					Partition rows = scene.on(TableKind.VERSIONS);
					rows.update(rows.row(1).put("a", "old", now)).message();
					rows.update(rows.row(1).put("a", "new", now)).message();
					return rows.read(1, request -> request.setMaxVersions(10));
				}), new Rule("Versions/deviation", "A timestamp too far from now is refused",
						"400 OTSParameterInvalid: Invalid timestamp. Cell:a.", scene -> {
							Partition rows = scene.on(TableKind.VERSIONS);
							return rows.put(rows.row(1).put("a", 1, now() - Duration.ofDays(2).toMillis()))
								.describe(message -> "accepted");
						}),
				new Rule("Versions/one-bound", "A time range has both bounds",
						"400 OTSParameterInvalid: Start and end time must be given at the same time.",
						scene -> scene.on(TableKind.VERSIONS)
							.read(1, request -> request.setTimeRange(TimeRange.newBuilder().setStartTime(1)))));
	}

	private static Partition fourVersions(Scene scene) throws IOException {
		long now = now();
		Partition rows = versions(scene, now);
		rows.update(rows.row(1).put("a", 4, now + 3)).message();
		return rows;
	}

	private static Partition versions(Scene scene, long now) throws IOException {
		Partition rows = scene.on(TableKind.VERSIONS);
		rows.put(rows.row(1).put("a", 1, now).put("a", 2, now + 1).put("a", 3, now + 2)).message();
		return rows;
	}

	private static long now() {
		return Instant.now().toEpochMilli();
	}

}
