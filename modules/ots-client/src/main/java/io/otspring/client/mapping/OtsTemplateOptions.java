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

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.NamingStrategy;

/**
 * What templates are made with. Templates with the same options share what they know of
 * the types.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class OtsTemplateOptions {

	private final EntityTypes entityTypes;

	private final List<EntityCallback<?>> callbacks;

	private final Auditor<?> auditor;

	private final InstantSource clock;

	private OtsTemplateOptions(Builder builder) {
		this.entityTypes = builder.entityTypes;
		this.callbacks = List.copyOf(builder.callbacks);
		this.auditor = builder.auditor;
		this.clock = builder.clock;
	}

	/**
	 * Returns a builder that starts with names as they are, the built-in converters, no
	 * callbacks, and nobody who changes entities.
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds options in place.
	 */
	public static OtsTemplateOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Returns the types that are stored as rows.
	 */
	public EntityTypes entityTypes() {
		return this.entityTypes;
	}

	EntityOperations operations() {
		return new EntityOperations(this.entityTypes, new EntityCallbacks(this.callbacks),
				new Auditing(this.clock, this.auditor));
	}

	/**
	 * Builds {@link OtsTemplateOptions}.
	 */
	public static final class Builder {

		private EntityTypes entityTypes = new EntityTypes(NamingStrategy.asIs(), ColumnConverters.standard());

		private final List<EntityCallback<?>> callbacks = new ArrayList<>();

		private Auditor<?> auditor = Optional::empty;

		private InstantSource clock = InstantSource.system();

		private Builder() {
		}

		/**
		 * Sets how types are stored as rows.
		 */
		public Builder entityTypes(EntityTypes types) {
			this.entityTypes = types;
			return this;
		}

		/**
		 * Adds a callback, which is called after those that were added before.
		 */
		public Builder callback(EntityCallback<?> callback) {
			this.callbacks.add(callback);
			return this;
		}

		/**
		 * Sets who tells by whom entities are changed.
		 */
		public Builder auditor(Auditor<?> who) {
			this.auditor = who;
			return this;
		}

		/**
		 * Sets what tells when entities are changed.
		 */
		public Builder clock(InstantSource source) {
			this.clock = source;
			return this;
		}

		public OtsTemplateOptions build() {
			return new OtsTemplateOptions(this);
		}

	}

}
