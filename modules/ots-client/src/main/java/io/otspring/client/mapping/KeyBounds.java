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

package io.otspring.client.mapping;

import java.util.List;
import java.util.stream.Stream;

import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.model.BoundKey;
import io.otspring.client.row.Direction;

/**
 * Where a range starts and ends, by the values of properties.
 *
 * @param prefix the first parts of all keys
 * @param from the parts behind them, where the range starts
 * @param to the parts behind the prefix, before which the range ends
 * @param direction from where to where it is read
 */
record KeyBounds(List<Object> prefix, List<Object> from, List<Object> to, Direction direction) {

	static final KeyBounds ALL = new KeyBounds(List.of(), List.of(), List.of(), Direction.FORWARD);

	KeyBounds withPrefix(List<Object> parts) {
		return new KeyBounds(parts, this.from, this.to, this.direction);
	}

	KeyBounds withFrom(List<Object> parts) {
		return new KeyBounds(this.prefix, parts, this.to, this.direction);
	}

	KeyBounds withTo(List<Object> parts) {
		return new KeyBounds(this.prefix, this.from, parts, this.direction);
	}

	KeyBounds backward() {
		return new KeyBounds(this.prefix, this.from, this.to, Direction.BACKWARD);
	}

	/**
	 * Returns the first key: of all that begin as the range starts, the one that is read
	 * first.
	 * @param key the parts of the primary key
	 * @throws IllegalArgumentException if a value does not fit
	 */
	BoundKey start(List<EntityProperty> key) {
		return bound(key, this.from, isBackward());
	}

	/**
	 * Returns the key before which the range ends: without an end, the one behind all
	 * keys with the prefix.
	 * @param key the parts of the primary key
	 * @throws IllegalArgumentException if a value does not fit
	 */
	BoundKey end(List<EntityProperty> key) {
		return bound(key, this.to, isBackward() != this.to.isEmpty());
	}

	private boolean isBackward() {
		return this.direction == Direction.BACKWARD;
	}

	private BoundKey bound(List<EntityProperty> key, List<Object> parts, boolean maximum) {
		List<Object> values = Stream.concat(this.prefix.stream(), parts.stream()).toList();
		check(key, values.size());
		return BoundKey.of(bound -> {
			for (int i = 0; i < key.size(); i++) {
				EntityProperty part = key.get(i);
				if (i < values.size()) {
					bound.add(part.column(), part.toKey(values.get(i)));
				}
				else if (maximum) {
					bound.addMaximum(part.column());
				}
				else {
					bound.addMinimum(part.column());
				}
			}
		});
	}

	private void check(List<EntityProperty> key, int values) {
		if (values > key.size() || this.prefix.size() == key.size()) {
			throw new IllegalArgumentException("The keys of a range begin with " + this.prefix.size()
					+ " parts and are bounded by " + (values - this.prefix.size()) + " further ones, but of "
					+ key.stream().map(EntityProperty::path).toList() + " at least one has to be left open");
		}
		for (EntityProperty part : key.subList(this.prefix.size(), values)) {
			if (!part.isOrdered()) {
				throw new IllegalArgumentException(
						part + " cannot bound a range: its columns are not in the order of its values");
			}
		}
	}

}
