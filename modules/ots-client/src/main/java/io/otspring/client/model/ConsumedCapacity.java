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

package io.otspring.client.model;

/**
 * What a request cost, in capacity units of 4 KB; where the service counts bytes, in
 * bytes too.
 *
 * @param read read capacity units
 * @param write write capacity units
 * @param readSize bytes that were read, 0 if the service does not say
 * @param writeSize bytes that were written, 0 if the service does not say
 * @since 0.1.0
 */
public record ConsumedCapacity(int read, int write, long readSize, long writeSize) {

	/** Nothing. */
	public static final ConsumedCapacity NONE = new ConsumedCapacity(0, 0);

	/**
	 * Creates a cost in capacity units alone.
	 */
	public ConsumedCapacity(int read, int write) {
		this(read, write, 0, 0);
	}

	/**
	 * Returns the sum of two costs.
	 */
	public ConsumedCapacity plus(ConsumedCapacity other) {
		return new ConsumedCapacity(this.read + other.read, this.write + other.write, this.readSize + other.readSize,
				this.writeSize + other.writeSize);
	}

}
