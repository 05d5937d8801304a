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

package io.otspring.client.row;

import io.otspring.client.model.BoundKey;
import io.otspring.client.model.PrimaryKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Where the next page starts, as text.
 */
class RangePositionTests {

	private static final PrimaryKey START = PrimaryKey.of("pk", "\u4E2D x")
		.and("id", 5)
		.and("bin", new byte[] { 1, -1 });

	private final GetRangeRequest range = range("t", Direction.FORWARD, "p");

	private final String text = new RangePosition(START, 77).toText(this.range);

	@Test
	void isReadAsItWasWritten() {
		assertThat(RangePosition.parse(this.text, this.range)).isEqualTo(new RangePosition(START, 77));
	}

	@Test
	void isFitForAUrl() {
		assertThat(this.text).matches("otspage1-[A-Za-z0-9_-]+");
	}

	@Test
	void isOfOneTable() {
		refuses(this.text, range("u", Direction.FORWARD, "p"), "belongs to table 't', not 'u'");
	}

	@Test
	void isOfOneDirection() {
		refuses(this.text, range("t", Direction.BACKWARD, "p"), "belongs to a range that is read FORWARD");
	}

	@Test
	void isOfOneRange() {
		refuses(this.text, range("t", Direction.FORWARD, "q"), "belongs to another range of table 't'");
	}

	@Test
	void leadsNotOutOfTheRange() {
		PrimaryKey outside = PrimaryKey.of("pk", "a").and("id", 5).and("bin", new byte[0]);
		refuses(new RangePosition(outside, 1).toText(this.range), this.range, "leads out of the range");
		PrimaryKey other = PrimaryKey.of("pk", "x").and("other", 5).and("bin", new byte[0]);
		refuses(new RangePosition(other, 1).toText(this.range), this.range, "leads out of the range");
	}

	@Test
	void isRefusedWhateverCharacterIsChanged() {
		for (int i = "otspage1-".length(); i < this.text.length() - 1; i++) {
			char changed = (this.text.charAt(i) != 'A') ? 'A' : 'B';
			refuses(this.text.substring(0, i) + changed + this.text.substring(i + 1), this.range, "is damaged");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "otspage2-AAAA" })
	void otherTextsAreRefused(String other) {
		refuses(other, this.range, "is none, or one of another version");
	}

	@ParameterizedTest
	@ValueSource(strings = { "otspage1-", "otspage1-A", "otspage1-AAAAAAAAAAAA", "otspage1-%%%" })
	void damagedTextsAreRefused(String damaged) {
		refuses(damaged, this.range, "is damaged");
	}

	@Test
	void backwardRangesHaveTheirLargerKeyFirst() {
		GetRangeRequest backward = range("t", Direction.BACKWARD, "p");
		String position = new RangePosition(START, 1).toText(backward);
		assertThat(RangePosition.parse(position, backward).start()).isEqualTo(START);
	}

	private static void refuses(String text, GetRangeRequest range, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> RangePosition.parse(text, range))
			.withMessage("The page token " + reason);
	}

	private static GetRangeRequest range(String table, Direction direction, String from) {
		boolean forward = direction == Direction.FORWARD;
		return GetRangeRequest.of(r -> r.table(table)
			.direction(direction)
			.from(k -> bound(k, forward, from))
			.to(k -> bound(k, !forward, from)));
	}

	private static void bound(BoundKey.Builder key, boolean lower, String from) {
		if (lower) {
			key.add("pk", from).addMinimum("id").addMinimum("bin");
		}
		else {
			key.addMaximum("pk").addMaximum("id").addMaximum("bin");
		}
	}

}
