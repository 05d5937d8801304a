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

import java.util.List;
import java.util.stream.Stream;

/**
 * The whole contract.
 *
 * @since 0.1.0
 */
public final class Rules {

	private Rules() {
	}

	/**
	 * Returns all rules in the order in which they are looked at.
	 */
	public static List<Rule> all() {
		return Stream
			.of(TransportRules.all(), TableRules.all(), ReadRules.all(), WriteRules.all(), VersionRules.all(),
					ConditionRules.all(), FilterRules.all(), RangeRules.all(), BatchRules.all(), CapacityRules.all(),
					AutoIncrementRules.all(), IndexRules.all(), TransactionRules.all(), StreamRules.all())
			.flatMap(List::stream)
			.toList();
	}

}
