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

package io.otspring.emulator.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a table of a run looks like: its key columns {@code k0}, {@code k1} and so on, and
 * a defined column {@code a} for integers.
 *
 * @param keyTypes the classes of the key values
 */
record TableShape(List<Class<?>> keyTypes) {

	static final String DEFINED = "a";

	List<String> keyNames() {
		return IntStream.range(0, this.keyTypes.size()).mapToObj(i -> "k" + i).toList();
	}

	boolean fits(List<Object> key) {
		return IntStream.range(0, this.keyTypes.size())
			.allMatch(i -> key.get(i) instanceof Step.Bound || this.keyTypes.get(i).isInstance(key.get(i)));
	}

}
