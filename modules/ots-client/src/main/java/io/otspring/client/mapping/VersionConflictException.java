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

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else has changed the row since the entity was read, or has deleted it. What to
 * do is the caller's decision: usually to read it again, and to make the change once
 * more.
 *
 * @since 0.1.0
 */
public final class VersionConflictException extends EntityException {

	private static final long serialVersionUID = 1L;

	private final long expectedVersion;

	private final long actualVersion;

	/**
	 * Creates an exception.
	 * @param type the type of the entity
	 * @param expectedVersion the version that the entity has
	 * @param actualVersion the version that the row has, if it is known
	 * @param cause the cause, if there is one
	 */
	public VersionConflictException(Class<?> type, long expectedVersion, OptionalLong actualVersion,
			@Nullable Throwable cause) {
		super(type, "This " + type.getName() + " is not at version " + expectedVersion + " any more"
				+ (actualVersion.isPresent() ? ", but at " + actualVersion.getAsLong() : ""), cause);
		this.expectedVersion = expectedVersion;
		this.actualVersion = actualVersion.orElse(0);
	}

	/**
	 * Returns the version that the entity has.
	 */
	public long expectedVersion() {
		return this.expectedVersion;
	}

	/**
	 * Returns the version that the row had shortly after the write was refused; nothing
	 * if it was deleted, or could not be read.
	 */
	public OptionalLong actualVersion() {
		return (this.actualVersion != 0) ? OptionalLong.of(this.actualVersion) : OptionalLong.empty();
	}

}
