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

package io.otspring.client.credentials.aliyun;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A RAM role that is to be assumed, and how.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class AssumedRole {

	/** How long credentials are valid by default. */
	public static final Duration DEFAULT_DURATION = Duration.ofHours(1);

	private final Builder values;

	private AssumedRole(Builder builder) {
		this.values = new Builder(builder);
	}

	/**
	 * Returns a builder.
	 */
	public static Builder builder() {
		return new Builder();
	}

	@Nullable String roleArn() {
		return this.values.roleArn;
	}

	@Nullable String sessionName() {
		return this.values.sessionName;
	}

	int durationSeconds() {
		return Math.toIntExact(this.values.duration.toSeconds());
	}

	@Nullable String policy() {
		return this.values.policy;
	}

	@Nullable String externalId() {
		return this.values.externalId;
	}

	@Nullable String stsEndpoint() {
		return this.values.stsEndpoint;
	}

	@Override
	public String toString() {
		return "AssumedRole[" + this.values.roleArn + "]";
	}

	/**
	 * Builds roles. What is not set, the library takes from the environment variables
	 * that it knows, or leaves to the service. Builders are not safe for use by multiple
	 * threads.
	 */
	public static final class Builder {

		private static final Duration SHORTEST = Duration.ofMinutes(15);

		private static final Duration LONGEST = Duration.ofHours(12);

		private @Nullable String roleArn;

		private @Nullable String sessionName;

		private Duration duration = DEFAULT_DURATION;

		private @Nullable String policy;

		private @Nullable String externalId;

		private @Nullable String stsEndpoint;

		private Builder() {
		}

		private Builder(Builder other) {
			this.roleArn = other.roleArn;
			this.sessionName = other.sessionName;
			this.duration = other.duration;
			this.policy = other.policy;
			this.externalId = other.externalId;
			this.stsEndpoint = other.stsEndpoint;
		}

		/**
		 * Sets the role.
		 * @param roleArn the resource name, {@code acs:ram::ACCOUNT:role/NAME}; by
		 * default that of the environment variable {@code ALIBABA_CLOUD_ROLE_ARN}
		 * @return this builder
		 */
		public Builder roleArn(String roleArn) {
			this.roleArn = roleArn;
			return this;
		}

		/**
		 * Sets what the session is called in the service's logs.
		 * @param sessionName the name; by default one of the library's making
		 * @return this builder
		 */
		public Builder sessionName(String sessionName) {
			this.sessionName = sessionName;
			return this;
		}

		/**
		 * Sets how long credentials are valid.
		 * @param duration from 15 minutes to 12 hours, where the role may allow less; 1
		 * hour by default
		 * @return this builder
		 * @throws IllegalArgumentException if the time is out of its range
		 */
		public Builder duration(Duration duration) {
			if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
				throw new IllegalArgumentException("'duration' must be from 15 minutes to 12 hours but is " + duration);
			}
			this.duration = duration;
			return this;
		}

		/**
		 * Sets a policy that takes away from what the role may do.
		 * @param policy the policy, as JSON
		 * @return this builder
		 */
		public Builder policy(String policy) {
			this.policy = policy;
			return this;
		}

		/**
		 * Sets what an account of somebody else asks for. It does not count for OIDC.
		 * @param externalId the id
		 * @return this builder
		 */
		public Builder externalId(String externalId) {
			this.externalId = externalId;
			return this;
		}

		/**
		 * Sets where the security token service is.
		 * @param stsEndpoint the host; by default that of the environment variable
		 * {@code ALIBABA_CLOUD_STS_REGION}'s region, or {@code sts.aliyuncs.com}
		 * @return this builder
		 */
		public Builder stsEndpoint(String stsEndpoint) {
			this.stsEndpoint = stsEndpoint;
			return this;
		}

		/**
		 * Returns the role.
		 */
		public AssumedRole build() {
			return new AssumedRole(this);
		}

	}

}
