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

package io.otspring.client.mapping.entity;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

import io.otspring.client.model.Row;

/**
 * A member that is not stored: as a parameter of a constructor, it is {@code null}, 0 or
 * {@code false} when an instance is read.
 */
record IgnoredPart(Member member) implements Part {

	@Override
	public boolean isPresentIn(Row row) {
		return false;
	}

	@Override
	public boolean mayBeMissing() {
		return true;
	}

	@Override
	public boolean isSetIfMissing() {
		return false;
	}

	@Override
	public MethodHandle reader() {
		return MethodHandles.dropArguments(MethodHandles.zero(this.member.type()), 0, Row.class);
	}

}
